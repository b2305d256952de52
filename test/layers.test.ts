import {readFileSync, readdirSync} from 'node:fs'
import {posix} from 'node:path'
import ts from 'typescript'
import {describe, expect, test} from 'vitest'
import {filesBelow, nodesOf, placeOf, readSource, sources, type Source} from './sources.js'

/**
 * What each part of `src` may import, itself aside where it isn't named: from the command line down to the page,
 * never up. A folder stands for its files, a name with an ending for that file.
 */
const LAYERS: Readonly<Record<string, readonly string[]>> = {
  'cli.ts': ['commands', 'io', 'compiled'],
  commands: ['commands', 'run', 'read', 'write', 'io', 'views', 'measure', 'article', 'restore.ts'],
  run: ['run', 'read', 'write', 'io', 'clean.ts', 'prove.ts', 'measure', 'article', 'page', 'compiled'],
  read: ['read', 'io', 'html', 'article', 'page'],
  write: ['write', 'io', 'article'],
  io: ['io', 'article', 'page'],
  views: ['views', 'measure', 'stages.ts', 'restore.ts', 'article', 'page'],
  'index.ts': [
    'clean.ts',
    'tamis.ts',
    'prove.ts',
    'replay.ts',
    'restore.ts',
    'stages.ts',
    'stage.ts',
    'views',
    'article',
    'page'
  ],
  train: [
    'train',
    'run',
    'measure',
    'stages.ts',
    'stage.ts',
    'fields',
    'judge',
    'layout',
    'outline',
    'language',
    'page'
  ],
  measure: ['measure', 'clean.ts', 'article', 'page', 'compiled'],
  'clean.ts': ['stages.ts', 'stage.ts', 'article', 'page'],
  'prove.ts': ['replay.ts', 'restore.ts', 'article'],
  'replay.ts': ['article', 'page'],
  'restore.ts': ['article', 'page'],
  'tamis.ts': ['clean.ts', 'stages.ts', 'stage.ts', 'article', 'page'],
  'stages.ts': ['stages', 'stage.ts'],
  stages: ['stage.ts', 'fields', 'judge', 'layout', 'outline', 'language', 'page'],
  'stage.ts': ['page'],
  article: ['article', 'judge', 'language', 'page', 'compiled'],
  judge: ['judge', 'fields', 'outline', 'language', 'page', 'compiled', 'trees'],
  fields: ['fields', 'outline', 'language', 'page', 'trees', 'compiled'],
  outline: ['outline', 'language', 'page'],
  layout: ['layout', 'language', 'page', 'trees', 'compiled'],
  html: ['html', 'article', 'page'],
  language: ['language', 'page', 'compiled'],
  trees: [],
  page: ['page']
}
/** The parts that run on Node only; the others run in a browser too. */
const ON_NODE = ['cli.ts', 'commands', 'run', 'read', 'write', 'io', 'train']
/** The longest a file may be, in lines. */
const CEILING = 220

interface Import {
  readonly source: Source
  readonly place: string
  readonly from: string
  /** Whether nothing is left of it once it is compiled. */
  readonly isType: boolean
}

const imports: readonly Import[] = sources.flatMap(source =>
  [...nodesOf(source.tree)].flatMap(node => {
    const from = specifierOf(node)
    return from === undefined ? [] : [{source, place: placeOf(source, node), from, isType: isType(node)}]
  })
)

/** What an import, an export from elsewhere or a call of `import()` names. */
function specifierOf(node: ts.Node): string | undefined {
  const named =
    ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
      ? node.moduleSpecifier
      : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
        ? node.arguments[0]
        : undefined
  return named && ts.isStringLiteralLike(named) ? named.text : undefined
}

function isType(node: ts.Node): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly
  return ts.isImportDeclaration(node) && node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
}

/** `stages` for `stages/ticker.ts`, and `clean.ts` for itself. */
function layerOf(path: string): string {
  return path.split('/')[0]!
}

/** The file of `src` that an import reads, as a path below it. */
function targetOf({source, from}: Import): string {
  return posix.join(posix.dirname(source.path), from).replace(/\.js$/, '.ts')
}

const inside = imports.filter(({from}) => from.startsWith('.'))

test('sees the sources and their imports', () => {
  expect(sources.length).toBeGreaterThan(80)
  expect(inside.length).toBeGreaterThan(300)
  expect(imports.some(({from}) => from.startsWith('node:'))).toBe(true)
})

describe('layers', () => {
  test('has a place in the layers for every file', () => {
    expect(sources.map(({path}) => path).filter(path => !(layerOf(path) in LAYERS))).toEqual([])
    const layers = new Set(sources.map(({path}) => layerOf(path)))
    expect(Object.keys(LAYERS).filter(layer => !layers.has(layer))).toEqual([])
  })

  test('imports downwards only', () => {
    const upwards = inside.filter(
      item => !LAYERS[layerOf(item.source.path)]?.includes(layerOf(targetOf(item)))
    )
    expect(upwards.map(({place, from}) => `${place} imports ${from}`)).toEqual([])
  })

  test('imports files of src that are there', () => {
    const paths = new Set(filesBelow(''))
    expect(
      inside.filter(item => !paths.has(targetOf(item))).map(({place, from}) => `${place}: ${from}`)
    ).toEqual([])
  })

  test('imports Node in the parts that run on it, and the rest uses none of its globals', () => {
    const browser = (source: Source) => !ON_NODE.includes(layerOf(source.path))
    const outside = imports.filter(
      ({source, from}) => browser(source) && /^node:|^(?:fs|path|os|zlib)$/.test(from)
    )
    expect(outside.map(({place, from}) => `${place} imports ${from}`)).toEqual([])
    const globals = sources
      .filter(browser)
      .flatMap(source =>
        [...nodesOf(source.tree)]
          .filter(
            node =>
              ts.isIdentifier(node) && /^(?:process|Buffer|require|__dirname|globalThis)$/.test(node.text)
          )
          .map(node => `${placeOf(source, node)} uses ${node.getText()}`)
      )
    expect(globals).toEqual([])
  })

  test('has no two files that need each other to load', () => {
    const needs = new Map<string, string[]>()
    for (const item of inside) {
      if (!item.isType) needs.set(item.source.path, [...(needs.get(item.source.path) ?? []), targetOf(item)])
    }
    const done = new Set<string>()
    const circles: string[] = []
    const visit = (path: string, trail: readonly string[]): void => {
      if (trail.includes(path)) circles.push([...trail.slice(trail.indexOf(path)), path].join(' → '))
      else if (!done.has(path)) {
        for (const next of needs.get(path) ?? []) visit(next, [...trail, path])
        done.add(path)
      }
    }
    for (const {path} of sources) visit(path, [])
    expect(circles).toEqual([])
  })
})

describe('files', () => {
  test('has nothing but data in the folder of a language', () => {
    const files = filesBelow('language/').filter(path => path.split('/').length > 2)
    expect(files.length).toBeGreaterThan(20)
    expect(files.filter(path => !path.endsWith('.json'))).toEqual([])
  })

  test('has no barrel, and no file whose name says nothing', () => {
    const names = sources.map(({path}) => path).filter(path => path !== 'index.ts')
    expect(
      names.filter(path => /(?:^|\/)(?:index|utils?|helpers?|misc|types|common|shared)\.ts$/.test(path))
    ).toEqual([])
    const passed = sources
      .filter(({path}) => path !== 'index.ts')
      .flatMap(source =>
        [...nodesOf(source.tree)]
          .filter(node => ts.isExportDeclaration(node) && node.moduleSpecifier)
          .map(node => placeOf(source, node))
      )
    expect(passed).toEqual([])
  })

  test('names what it exports', () => {
    const unnamed = sources.flatMap(source =>
      [...nodesOf(source.tree)]
        .filter(
          node =>
            ts.isExportAssignment(node) ||
            (node.kind === ts.SyntaxKind.DefaultKeyword && ts.isFunctionDeclaration(node.parent.parent))
        )
        .map(node => placeOf(source, node))
    )
    expect(unnamed).toEqual([])
  })

  test(`has no file of more than ${CEILING} lines`, () => {
    const long = sources.map(({path, text}) => [path, text.split('\n').length - 1] as const)
    expect(long.filter(([, lines]) => lines > CEILING)).toEqual([])
  })
})

describe('what is in src', () => {
  const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')
  const names = readdirSync(new URL('../seeds/', import.meta.url))
  const raws = names.map(name => read(`../seeds/${name}`))
  const golds = readdirSync(new URL('gold/', import.meta.url)).map(
    name => JSON.parse(read(`gold/${name}`)) as {id: string; headline: string; publisher: string | null}
  )
  const hosts = raws.flatMap(raw => raw.match(/\b[a-z0-9-]+\.(?:com|net|org|fr|ma|africa)\b/g) ?? [])
  const secrets = [
    ...golds.flatMap(({id, headline, publisher}) => [
      id,
      id.replace(/^\d+_/, ''),
      headline,
      ...(publisher ? [publisher] : [])
    ]),
    ...hosts
  ].map(secret => secret.toLowerCase())

  test('knows ids, headlines and hosts of seeds to look for', () => {
    expect(golds).toHaveLength(names.length)
    expect(new Set(hosts).size).toBeGreaterThan(2)
  })

  test('names no seed in any rule', () => {
    // Where a phrase was seen is no part of what it does.
    const files = filesBelow('')
      .filter(path => /\.(?:ts|js|json|md)$/.test(path) && !path.startsWith('compiled/'))
      .map(
        path =>
          [
            path,
            readSource(path)
              .replaceAll(/, "source": "[^"]*"/g, '')
              .toLowerCase()
          ] as const
      )
    const named = files.flatMap(([path, text]) =>
      secrets.filter(secret => text.includes(secret)).map(secret => `src/${path} names ${secret}`)
    )
    expect([...new Set(named)]).toEqual([])
  })

  test('asks for no clock, no chance and no locale where a page becomes an article', () => {
    const fickle =
      /^(?:Date\.now|Math\.random|performance\.now|Intl\.\w+|\w+\.(?:localeCompare|toLocale\w+))$/
    const found = sources
      .filter(({path}) => !ON_NODE.includes(layerOf(path)) && path !== 'views/progress.ts')
      .flatMap(source =>
        [...nodesOf(source.tree)]
          .filter(
            node =>
              (ts.isPropertyAccessExpression(node) &&
                fickle.test(`${node.expression.getText().split('.').at(-1)!}.${node.name.text}`)) ||
              (ts.isNewExpression(node) &&
                /^Date$/.test(node.expression.getText()) &&
                !node.arguments?.length)
          )
          .map(node => `${placeOf(source, node)} ${node.getText()}`)
      )
    expect(found).toEqual([])
  })
})
