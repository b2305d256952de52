import {existsSync, readFileSync} from 'node:fs'
import {gunzipSync} from 'node:zlib'
import {describe, expect, test} from 'vitest'
import {clean} from '../src/clean.js'
import {articleSchema} from '../src/article/article.js'
import {logSchema} from '../src/article/log.js'
import {prove} from '../src/prove.js'

/** Real pages, which belong to their publishers and are no part of the project. */
const CORPUS = new URL('../../shared/corpus/', import.meta.url)
const STYLES = ['block', 'layout', 'wrapped', 'spaced', 'glued']

/** Which pages of a file are tried, in which styles: so many that it takes a minute at most. */
const SAMPLES = [
  {file: 'french', styles: STYLES, every: 1},
  {file: 'dev', styles: ['block', 'layout'], every: 1},
  {file: 'dev', styles: ['wrapped', 'spaced', 'glued'], every: 5},
  {file: 'train', styles: STYLES, every: 5},
  {file: 'segments', styles: ['text'], every: 5}
]

interface Page {
  readonly id: string
  readonly text?: string
  readonly dumps?: Readonly<Record<string, string>>
}

const cases = SAMPLES.flatMap(({styles, ...sample}) => styles.map(style => ({...sample, style})))
const isThere = SAMPLES.every(({file}) => existsSync(new URL(`${file}.ndjson.gz`, CORPUS)))
if (!isThere) console.warn('The corpus is not beside the project: its pages are left out of the tests.')

function pagesOf(file: string): Page[] {
  const ndjson = gunzipSync(readFileSync(new URL(`${file}.ndjson.gz`, CORPUS))).toString()
  return ndjson
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line) as Page)
}

describe.skipIf(!isThere)('real pages', {timeout: 120_000}, () => {
  test.each(cases)(
    'of $file, dumped as $style, close their books, come back and are played again',
    sample => {
      const pages = pagesOf(sample.file).filter((_, index) => index % sample.every === 0)
      expect(pages.length).toBeGreaterThan(10)
      const wrong: string[] = []
      for (const {id, text, dumps} of pages) {
        const raw = dumps?.[sample.style] ?? text
        if (raw === undefined) wrong.push(`${id} is not dumped so`)
        else wrong.push(...flawsOf(id, raw))
      }
      expect(wrong).toEqual([])
    }
  )
})

/** `prove` adds up the books, restores and replays; the schemas are beside it. */
function flawsOf(id: string, raw: string): string[] {
  try {
    const {article, log} = clean(raw, {id})
    articleSchema.parse(article)
    logSchema.parse(log)
    return [...prove(article, log, raw)].map(({in: file, what}) => `${id}: ${file} ${what}`)
  } catch (error) {
    return [`${id}: ${String(error)}`]
  }
}
