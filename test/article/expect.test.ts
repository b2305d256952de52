import {describe, expect, test} from 'vitest'
import {clean} from '../../src/clean.js'
import {prove} from '../../src/prove.js'
import {replay} from '../../src/replay.js'
import {restore} from '../../src/restore.js'

/** A page that is cut, lifted, read, rewritten, joined and broken. */
const RAW = `Menu

Ashcombe&nbsp;bridge opens again

By Ann Lee, Tuesday 5 March 2024

The old bridge at Ashcombe opened again on
Tuesday, after two years of works and three
winters of delay, to the joy of a well-
known mayor and his dog.The shops in the
lower streets stayed shut until the evening.
`
const known = [{field: 'image', value: 'a.png', from: 'meta'}] as const
const cleaned = clean(RAW, {id: 'x', known})
const related = [{headline: 'Snow on the hills', description: 'It fell in the night.'}]
const pair = structuredClone({article: {...cleaned.article, related}, log: cleaned.log})
const {article, log} = pair

type Calls = Readonly<Record<string, (article: never, log: never) => unknown>>
const CALLS: Calls = {
  restore: (article, log) => restore(article, log),
  replay: (_, log) => replay(RAW, log),
  prove: (article, log) => [...prove(article, log, RAW)],
  'prove, without the raw text': (article, log) => [...prove(article, log)]
}
const JUNK: readonly unknown[] = [
  undefined,
  null,
  3,
  -1,
  0.5,
  1e300,
  NaN,
  'x',
  '',
  true,
  [],
  [null],
  {},
  {length: 2},
  Symbol('x')
]
/** What an engine says of work on things that aren't what they should be. */
const RAWNESS = /Cannot|is not (?:a function|iterable)|Invalid array|Maximum call/

/** The way to each thing in a value. */
function* waysIn(value: unknown, way: readonly string[] = []): Generator<readonly string[]> {
  yield way
  if (typeof value !== 'object' || value === null) return
  for (const [name, item] of Object.entries(value)) yield* waysIn(item, [...way, name])
}

/** A copy with something else at the end of a way. */
function withAt(value: unknown, [name, ...rest]: readonly string[], junk: unknown): unknown {
  if (name === undefined) return junk
  const copy: unknown = Array.isArray(value) ? [...(value as unknown[])] : {...(value as object)}
  const fields = copy as Record<string, unknown>
  fields[name] = withAt(fields[name], rest, junk)
  return copy
}

describe('articles and logs of somebody’s own', () => {
  test('have all that a log may have, in this page', () => {
    const ops = new Set(log.stages.flatMap(({edits}) => edits.map(({op}) => op)))
    expect([...ops].sort()).toEqual(['break', 'cut', 'join', 'lift', 'read', 'rewrite'])
    expect([...prove(cleaned.article, log, RAW)]).toEqual([])
  })

  test.each(Object.entries(CALLS))(
    'are refused or proven wrong in a sentence, whatever is in them: %s',
    (_, call) => {
      for (const which of ['article', 'log'] as const) {
        for (const way of waysIn(pair[which])) {
          for (const junk of JUNK) {
            const given = {...pair, [which]: withAt(pair[which], way, junk)}
            const place = `${which} ${way.join('.')}: ${String(junk)}`
            let said: unknown
            try {
              said = call(given.article as never, given.log as never)
            } catch (error) {
              const message = (error as Error).message
              if (error instanceof TypeError)
                expect(message, place).toMatch(/^Expected an? (?:article|log) as tamis makes it, got /)
              else expect(error, place).toBeInstanceOf(RangeError)
              said = message
            }
            expect(JSON.stringify(said), place).not.toMatch(RAWNESS)
          }
        }
      }
    }
  )

  test.each<[string, string, (log: never) => unknown]>([
    [
      'stages[0].edits[1]',
      'one with null as its `stages[0].edits[1]`, where an object should be',
      () => ({...log, stages: [{...log.stages[0]!, edits: [editOf('cut'), null]}]})
    ],
    ['gaps[0]', 'one with null as its `gaps[0]`, where a string should be', () => ({...log, gaps: [null]})],
    [
      'an op',
      'one with a string as its `stages[0].edits[0].op`, where “cut”, “lift”, “read”, “rewrite”, “join” or “break” should be',
      () => ({...log, stages: [{...log.stages[0]!, edits: [{...editOf('cut'), op: 'burn'}]}]})
    ],
    [
      'after',
      'an object without its `stages[0].edits[0].after`',
      () => ({...log, stages: [{...log.stages[0]!, edits: [{...editOf('cut'), op: 'join'}]}]})
    ],
    [
      'half a unit',
      'one with a number as its `stages[0].edits[0].start`, where a whole number should be',
      () => ({...log, stages: [{...log.stages[0]!, edits: [{...editOf('cut'), start: 0.5}]}]})
    ]
  ])('say what was expected, and where: %s', (_, says, wrong) => {
    const given = wrong(log as never) as never
    const expected = new TypeError(`Expected a log as tamis makes it, got ${says}`)
    expect(() => restore(article, given)).toThrow(expected)
    expect(() => replay(RAW, given)).toThrow(expected)
    expect(() => [...prove(article, given)]).toThrow(expected)
  })

  test('give the page back without what only proving needs, which says so', () => {
    const stages = log.stages.map(({edits}) => ({edits: edits.map(edit => ({...edit, rule: undefined}))}))
    const {raw, gaps} = log
    const given = {raw: {sha256: raw.sha256}, stages, gaps} as never
    expect(restore(article, given)).toBe(RAW)
    expect(replay(RAW, given)).toEqual(article.body)
    const books = {...log, books: undefined} as never
    const expected = new TypeError('Expected a log as tamis makes it, got an object without its `books`')
    expect(() => [...prove(article, books)]).toThrow(expected)
  })

  test('say which span of the body is none', () => {
    const body = [{spans: [1], text: '', type: 'paragraph'}]
    const expected = new TypeError(
      'Expected an article as tamis makes it, got one with a number as its `body[0].spans[0]`, where a pair of whole numbers should be'
    )
    expect(() => restore({body} as never, log)).toThrow(expected)
    expect(() => [...prove({...article, body} as never, log)]).toThrow(expected)
  })
})

function editOf(op: string): object {
  return log.stages.flatMap(({edits}) => edits).find(edit => edit.op === op)!
}
