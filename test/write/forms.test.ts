import {execFileSync} from 'node:child_process'
import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {gunzipSync} from 'node:zlib'
import fc from 'fast-check'
import {asyncBufferFromFile, parquetReadObjects} from 'hyparquet'
import {describe, expect} from 'vitest'
import type {Article} from '../../src/article/article.js'
import {fileNameOf} from '../../src/io/file-name-of.js'
import {openSink} from '../../src/write/open-sink.js'
import {FORMS, type Failed, type Form, type Made} from '../../src/write/sink.js'
import {filesIn, inFolder} from '../in-folder.js'
import {anyArticle, madeOf, sinkOptions, toMade} from './made.js'

const FAILED: Failed = {id: 'x', place: 'pages.ndjson, line 2', code: 'empty', message: 'it has\u2028nothing'}
const HOSTILE = [
  '__proto__',
  '../../x',
  'a\0b',
  'x'.repeat(4096),
  'con',
  '\u202Egnp',
  'é',
  'e\u0301',
  '\uFEFFx',
  '',
  '.'
]

async function write(
  folder: string,
  to: Form,
  items: readonly (Made | Failed)[],
  options: {readonly gzip?: boolean; readonly shardBytes?: number} = {}
): Promise<void> {
  const sink = await openSink(sinkOptions(folder, to, options))
  for (const item of items) await sink.take(item)
  await sink.finish()
}

/** As UTF-8 has it, without lone surrogates. */
function wellFormed<T>(value: T): T {
  const isText = (one: unknown): one is string => typeof one === 'string'
  return JSON.parse(JSON.stringify(value), (_, one: unknown) =>
    isText(one) ? Buffer.from(one).toString() : one
  ) as T
}

async function textIn(folder: string, name: string): Promise<string> {
  const bytes = await readFile(join(folder, name))
  return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(
    name.endsWith('.gz') ? gunzipSync(bytes) : bytes
  )
}

async function rowsIn(folder: string, name: string): Promise<unknown[]> {
  const lines = (await textIn(folder, name)).split('\n')
  expect(lines.pop()).toBe('')
  return lines.map(line => JSON.parse(line) as unknown)
}

async function tableIn(folder: string, name: string): Promise<Record<string, unknown>[]> {
  const file = await asyncBufferFromFile(join(folder, name))
  return parquetReadObjects({
    file,
    compressors: {GZIP: bytes => gunzipSync(bytes)},
    parsers: {stringFromBytes}
  })
}

/** hyparquet's own leaves out a U+FEFF at the beginning; a column that has nothing in it has no bytes. */
function stringFromBytes(bytes: Uint8Array | undefined): string | undefined {
  return bytes && new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes)
}

/** A row of Parquet as the article it was made of. */
function toArticle(row: Record<string, unknown>): unknown {
  const {author, publisher, body, related, confidence, kept, warnings, ...rest} = row
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    ...rest,
    author: (author as string[]).map(name => ({'@type': 'Person', name})),
    publisher: publisher === null ? null : {'@type': 'Organization', name: publisher},
    body: JSON.parse(body as string) as unknown,
    related: JSON.parse(related as string) as unknown,
    quality: {confidence, kept, warnings}
  }
}

const articleOf = ({article}: Made): Article => JSON.parse(article) as Article

describe.concurrent('forms', {timeout: 30_000}, () => {
  inFolder('json: an article and its log, as people read them', async ({folder}) => {
    const made = madeOf('a')
    await write(folder, 'json', [made, FAILED])
    expect(await filesIn(folder)).toEqual(['a.json', 'a.log.json'])
    expect(await textIn(folder, 'a.json')).toBe(`${JSON.stringify(JSON.parse(made.article), null, 2)}\n`)
    expect(await textIn(folder, 'a.log.json')).toBe(`${JSON.stringify(JSON.parse(made.log), null, 2)}\n`)
  })

  inFolder('text: the headline, a blank line, the body', async ({folder}) => {
    await write(folder, 'text', [
      madeOf(
        'a',
        'Rain falls on the old town\n\nThe mayor said on Tuesday that rain had fallen for the whole of the week, and that more of it would come.'
      )
    ])
    expect(await filesIn(folder)).toEqual(['a.log.json', 'a.txt'])
    expect(await textIn(folder, 'a.txt')).toBe(
      'Rain falls on the old town\n\nThe mayor said on Tuesday that rain had fallen for the whole of the week, and that more of it would come.\n'
    )
  })

  inFolder('markdown: front matter, the headline, and every kind of block', async ({folder}) => {
    const article: Article = {
      ...articleOf(madeOf('a')),
      id: 'a "b"',
      url: 'https://a.example/x?y=1&z=2',
      headline: 'Rain *falls*',
      author: [{'@type': 'Person', name: 'Ann Lee'}],
      publisher: {'@type': 'Organization', name: 'The Wendle Herald'},
      datePublished: '2024-03-05',
      keywords: ['rain', 'no: thing'],
      inLanguage: 'en',
      body: (
        [
          ['heading', '# The week'],
          ['paragraph', '* Not an item_at_all_, 5 < 6 & ~~more~~ of [it](x)'],
          ['paragraph', '1. not one either'],
          ['quote', '> So it is'],
          ['item', '- one'],
          ['item', '• two'],
          ['item', '1. first'],
          ['item', '2. second'],
          ['item', '7) seventh'],
          ['paragraph', '---']
        ] as const
      ).map(([type, text]) => ({type, text, spans: [[0, 1]]}))
    }
    await write(folder, 'markdown', [toMade(article)])
    expect(await textIn(folder, `${fileNameOf(article.id)}.md`)).toBe(`---
id: "a \\"b\\""
url: "https://a.example/x?y=1&z=2"
author: ["Ann Lee"]
publisher: "The Wendle Herald"
datePublished: "2024-03-05"
inLanguage: "en"
keywords: ["rain","no: thing"]
---

# Rain \\*falls\\*

## # The week

\\* Not an item_at_all\\_, 5 < 6 & \\~\\~more\\~\\~ of \\[it]\\(x)

1\\. not one either

> So it is

- one
- two

1. first
2. second

7) seventh

\\---
`)
  })

  inFolder('ndjson: articles, logs and errors, a line each', async ({folder}) => {
    const [a, b] = [madeOf('a'), madeOf('b')]
    await write(folder, 'ndjson', [a, FAILED, b])
    expect(await filesIn(folder)).toEqual([
      'articles-00000.ndjson',
      'errors-00000.ndjson',
      'logs-00000.ndjson'
    ])
    expect(await textIn(folder, 'articles-00000.ndjson')).toBe(`${a.article}\n${b.article}\n`)
    expect(await textIn(folder, 'logs-00000.ndjson')).toBe(`${a.log}\n${b.log}\n`)
    expect(await textIn(folder, 'errors-00000.ndjson')).toBe(
      '{"id":"x","place":"pages.ndjson, line 2","code":"empty","message":"it has\\u2028nothing"}\n'
    )
  })

  inFolder('parquet: a column for each field, and the logs', async ({folder}) => {
    const [a, b] = [madeOf('a'), madeOf('b')]
    await write(folder, 'parquet', [a, FAILED, b])
    expect(await filesIn(folder)).toEqual([
      'articles-00000.parquet',
      'errors-00000.parquet',
      'logs-00000.parquet'
    ])
    const rows = await tableIn(folder, 'articles-00000.parquet')
    expect(rows[0]).toEqual({
      id: 'a',
      url: null,
      headline: articleOf(a).headline,
      description: null,
      author: [],
      publisher: null,
      datePublished: null,
      dateModified: null,
      articleSection: null,
      keywords: [],
      image: [],
      inLanguage: 'en',
      articleBody: articleOf(a).articleBody,
      body: JSON.stringify(articleOf(a).body),
      related: '[]',
      confidence: articleOf(a).quality.confidence,
      kept: articleOf(a).quality.kept,
      warnings: articleOf(a).quality.warnings
    })
    expect(rows.map(toArticle)).toEqual([articleOf(a), articleOf(b)])
    expect(await tableIn(folder, 'logs-00000.parquet')).toEqual([
      {id: 'a', log: a.log},
      {id: 'b', log: b.log}
    ])
    expect(await tableIn(folder, 'errors-00000.parquet')).toEqual([FAILED])
  })

  for (const gzip of [false, true]) {
    const ending = gzip ? '.gz' : ''
    inFolder(`gives back whatever articles it takes, gzip ${gzip}`, async ({folder}) => {
      await fc.assert(
        fc.asyncProperty(
          fc.uniqueArray(anyArticle, {
            minLength: 1,
            maxLength: 4,
            selector: ({id}) => fileNameOf(id).toLowerCase()
          }),
          async articles => {
            const pages = articles.map(toMade)
            for (const to of ['json', 'ndjson', 'parquet', 'text'] as const)
              await write(folder, to, pages, {gzip})
            for (const article of articles) {
              const name = fileNameOf(article.id)
              expect(JSON.parse(await textIn(folder, `${name}.json${ending}`))).toEqual(article)
              expect(JSON.parse(await textIn(folder, `${name}.log.json${ending}`))).toEqual(
                JSON.parse(toMade(article).log)
              )
              const {headline, articleBody} = wellFormed(article)
              const text = await textIn(folder, `${name}.txt${ending}`)
              expect(text.startsWith(headline ?? '')).toBe(true)
              expect(text.endsWith(`${articleBody}\n`)).toBe(true)
            }
            expect(await rowsIn(folder, `articles-00000.ndjson${ending}`)).toEqual(articles)
            expect(await rowsIn(folder, `logs-00000.ndjson${ending}`)).toEqual(
              pages.map(({log}) => JSON.parse(log) as unknown)
            )
            const rows = await tableIn(folder, 'articles-00000.parquet')
            expect(rows.map(row => wellFormed(toArticle(row)))).toEqual(wellFormed(articles))
            // What is JSON has lost nothing.
            expect(rows.map(({body}) => JSON.parse(body as string) as unknown)).toEqual(
              articles.map(({body}) => body)
            )
            const logs = await tableIn(folder, 'logs-00000.parquet')
            expect(logs.map(({log}) => log)).toEqual(pages.map(({log}) => log))
          }
        ),
        {numRuns: 25}
      )
    })
  }

  for (const to of FORMS) {
    inFolder(`has a place for every hostile id, and stays in its folder: ${to}`, async ({folder}) => {
      const out = join(folder, 'a/out')
      const pages = HOSTILE.map(id =>
        madeOf(id, `Page ${id.length}. The mayor said on Tuesday that rain had fallen for the week.`)
      )
      await write(out, to, pages)
      expect(await filesIn(folder)).toEqual(['a'])
      expect(await filesIn(join(folder, 'a'))).toEqual(['out'])
      const names = await filesIn(out)
      if (to === 'ndjson') {
        const rows = await rowsIn(out, 'articles-00000.ndjson')
        expect(rows.map(row => (row as Article).id)).toEqual(HOSTILE)
        expect(names).toHaveLength(2)
      } else if (to === 'parquet') {
        expect((await tableIn(out, 'articles-00000.parquet')).map(({id}) => id)).toEqual(HOSTILE)
        expect(names).toHaveLength(2)
      } else {
        expect(names).toHaveLength(2 * HOSTILE.length)
        const logs = names.filter(name => name.endsWith('.log.json'))
        const ids = await Promise.all(
          logs.map(async name => (JSON.parse(await textIn(out, name)) as {id: string}).id)
        )
        expect(ids.sort()).toEqual([...HOSTILE].sort())
      }
    })
  }
})

const PYTHON = process.env['TAMIS_PYTHON'] ?? 'python3'

/** What a program says to its input, or why it can't be asked. */
function ask(command: string, args: readonly string[]): string | Error {
  try {
    return execFileSync(command, args, {encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']})
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

describe('forms, to other readers', () => {
  const texts = [
    'a\u2028b',
    'a\u2029b',
    'a\u0085b',
    'a\uD800b',
    'a\x1Cb\x0Bc\fd\x1De\x1Ef',
    '\uFEFFa',
    'a\r\nb',
    'a\0b',
    '😀'
  ]
  const pages = texts.map(text => toMade({...articleOf(madeOf('a')), headline: text, id: text}))

  inFolder('ndjson: Python, strictly, and its splitlines see the same lines', async ({folder, skip}) => {
    if (ask(PYTHON, ['--version']) instanceof Error) skip(`there is no ${PYTHON} here`)
    await write(folder, 'ndjson', pages)
    const script = `
import json, sys
lines = open(sys.argv[1], 'rb').read().decode('utf-8', 'strict').splitlines()
print(json.dumps([json.loads(line)['headline'] for line in lines]))`
    const said = ask(PYTHON, ['-c', script, join(folder, 'articles-00000.ndjson')])
    expect(JSON.parse(String(said))).toEqual(texts)
  })

  inFolder('ndjson: jq sees the same lines', async ({folder, skip}) => {
    if (ask('jq', ['--version']) instanceof Error) skip('there is no jq here')
    // Before 1.7 jq refuses the escape of a lone surrogate, and JSON has no other way to say it.
    const known = texts.filter(text => text === wellFormed(text))
    await write(
      folder,
      'ndjson',
      pages.filter(({id}) => known.includes(id))
    )
    const said = ask('jq', ['-c', '[.headline]', join(folder, 'articles-00000.ndjson')])
    const rows = String(said).trimEnd().split('\n')
    expect(rows.map(row => JSON.parse(row) as unknown)).toEqual(known.map(text => [text]))
  })

  for (const gzip of [false, true]) {
    inFolder(`parquet: pyarrow reads the same values, gzip ${gzip}`, async ({folder, skip}) => {
      const version = ask(PYTHON, ['-c', 'import pyarrow.parquet'])
      if (version instanceof Error) skip(`${PYTHON} has no pyarrow here; TAMIS_PYTHON=… names one that has`)
      const made = [...pages, madeOf('z')]
      await write(folder, 'parquet', made, {gzip})
      const script = `
import json, sys, pyarrow.parquet as parquet
print(json.dumps([parquet.read_table(path).to_pylist() for path in sys.argv[1:]]))`
      const names = ['articles-00000.parquet', 'logs-00000.parquet'].map(name => join(folder, name))
      const [articles, logs] = JSON.parse(String(ask(PYTHON, ['-c', script, ...names]))) as Record<
        string,
        unknown
      >[][]
      expect(articles!.map(row => toArticle(row))).toEqual(wellFormed(made.map(articleOf)))
      expect(logs!.map(({log}) => log)).toEqual(made.map(({log}) => log))
    })
  }
})
