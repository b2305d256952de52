import {checkSync, type Diagnostics} from 'recheck'
import ts from 'typescript'
import {describe, expect, test, vi} from 'vitest'
import {nodesOf, placeOf, sources} from './sources.js'

// The checker in this process: the others need a program or a Java of their own.
process.env['RECHECK_SYNC_BACKEND'] = 'pure'

interface Expression {
  readonly place: string
  readonly source: string
  readonly flags: string
}

const expressions: Expression[] = []
/** Files that put an expression together as they run: what they make is taken down where they make it. */
const makers = new Set<string>()
for (const source of sources) {
  for (const node of nodesOf(source.tree)) {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/')
      expressions.push({
        place: placeOf(source, node),
        source: node.text.slice(1, end),
        flags: node.text.slice(end + 1)
      })
    } else if (
      (ts.isNewExpression(node) || ts.isCallExpression(node)) &&
      node.expression.getText() === 'RegExp'
    )
      makers.add(`src/${source.path}`)
  }
}

/** Runs all stages on pages with something for each, and takes down every `new RegExp` of `src`. */
async function expressionsMade(): Promise<Expression[]> {
  const made: Expression[] = []
  const Recorder = new Proxy(RegExp, {
    construct(target, [source, flags]: [string | RegExp, string?], newTarget) {
      const caller = new Error().stack?.split('\n')[2] ?? ''
      const place = /src\/[\w/-]+\.ts/.exec(caller)?.[0]
      const expression = Reflect.construct(target, [source, flags], newTarget) as RegExp
      if (place) made.push({place, source: expression.source, flags: expression.flags})
      return expression
    }
  })
  vi.stubGlobal('RegExp', Recorder)
  vi.resetModules()
  try {
    const {clean, stages} = await import('../src/index.js')
    for (const {specimens = [], nearMisses = []} of stages)
      for (const {page} of [...specimens, ...nearMisses]) clean(page)
  } finally {
    vi.unstubAllGlobals()
  }
  return made
}

/** Those that take more than linear time on some text, with one that shows it, or that the checker gave up on. */
function verdict({source, flags}: Expression): string | undefined {
  const found: Diagnostics = checkSync(source, flags, {timeout: 20_000, attackTimeout: 5000})
  if (found.status === 'safe' && found.complexity.type !== 'linear' && found.complexity.type !== 'safe')
    return found.complexity.summary
  if (found.status === 'vulnerable') return `${found.complexity.summary}: ${found.attack.pattern}`
  return found.status === 'unknown' ? `not known: ${found.error.kind}` : undefined
}

const made = await expressionsMade()

describe('regular expressions', {timeout: 60_000}, () => {
  test('are found in the sources', () => {
    expect(expressions.length).toBeGreaterThan(60)
  })

  test('are found where they are made at run time', () => {
    expect(new Set(made.map(({place}) => place))).toEqual(makers)
  })

  test('would be found out where they are not linear', () => {
    expect(verdict({place: '', source: '^(a+)+$', flags: ''})).toMatch(/^exponential/)
    expect(verdict({place: '', source: '\\s+$', flags: ''})).toMatch(/^2nd degree/)
  })

  const all = [...expressions, ...made]
  const each = new Map(all.map(expression => [`/${expression.source}/${expression.flags}`, expression]))
  test.each([...each])('%s is linear', (_, expression) => {
    const places = all
      .filter(({source, flags}) => source === expression.source && flags === expression.flags)
      .map(({place}) => place)
    const found = verdict(expression)
    expect(found && `${places.join(', ')} is ${found}`).toBeUndefined()
  })
})
