import {clean} from '../../clean.js'
import {FileError} from '../../io/file-error.js'
import {BASELINES} from '../../measure/baselines.js'
import {shownOf} from '../../read/content.js'
import {Fault} from '../../read/fault.js'
import {pageOf} from '../../read/row-page.js'
import type {Row} from '../../read/row.js'
import {readValues} from '../read-values.js'
import {median} from './median.js'

/** A page as its server sent it, and the text that a scraper would have left of it. */
interface Page {
  readonly html: string
  readonly text: string
  readonly lang: string
}

/** Something that takes pages for articles. */
interface Extractor {
  readonly name: string
  readonly extract: (page: Page) => unknown
}

/** Text rules of `BASELINES` that are raced. */
const RULES = ['C4’s line rule', 'jusText-style']
/** Each has so much time to become fast before it is measured, and again for each measurement; in milliseconds. */
const WARM_UP = 3000
const ROUND = 1500

/**
 * The pages of NDJSON with `html`, and, where they have it, `lang`.
 *
 * @throws {FileError} where it can't be read or has none.
 */
export async function readPages(file: string): Promise<readonly Page[]> {
  const pages: Page[] = []
  for await (const {value, at} of readValues(file)) {
    const {html, lang} = Object(value) as Row
    if (typeof html !== 'string') continue
    pages.push({html, text: textOf(html, at), lang: typeof lang === 'string' ? lang : 'und'})
  }
  if (pages.length === 0) throw new FileError('input', `${file} has no page with \`html\` in it.`)
  return pages
}

function textOf(html: string, at: string): string {
  try {
    return shownOf(pageOf({html})).text
  } catch (cause) {
    if (!(cause instanceof Fault)) throw cause
    throw new FileError('input', `${at} can't be read: ${cause.message}; ${cause.advice}.`, {cause})
  }
}

/** tamis first, then what it is held to; Readability where it is installed, as only who develops tamis needs it. */
export async function extractors(): Promise<readonly Extractor[]> {
  const rules = BASELINES.filter(({name}) => RULES.includes(name))
  return [
    {name: 'tamis, of the text', extract: ({text}) => clean(text).article},
    {name: 'tamis, of the HTML', extract: ({html}) => clean(shownOf(pageOf({html})).text).article},
    ...(await readability()),
    ...rules.map(({name, keep}) => ({name, extract: ({text, lang}: Page) => keep(text, lang)}))
  ]
}

export const READABILITY = 'Readability, linkedom'

async function readability(): Promise<readonly Extractor[]> {
  try {
    const [{Readability}, {parseHTML}] = await Promise.all([
      import('@mozilla/readability'),
      import('linkedom')
    ])
    // Its types are those of a browser, which the project has none of.
    const parse = parseHTML as (html: string) => {readonly document: never}
    return [{name: READABILITY, extract: ({html}) => new Readability(parse(html).document).parse()}]
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND') return []
    throw error
  }
}

/**
 * Pages per second on this thread, medians of `rounds`. They take turns, so that a busy machine is busy for all, and
 * each has been warmed up.
 */
export function paceOf(all: readonly Extractor[], pages: readonly Page[], rounds: number): readonly number[] {
  for (const {extract} of all) run(extract, pages, WARM_UP)
  const paces = all.map((): number[] => [])
  for (let round = 0; round < rounds; round++)
    for (const [index, {extract}] of all.entries()) paces[index]!.push(run(extract, pages, ROUND))
  return paces.map(median)
}

/** All pages over and over, until the time is up. @returns how many in a second */
function run(extract: Extractor['extract'], pages: readonly Page[], milliseconds: number): number {
  const start = performance.now()
  let count = 0
  for (let passed = 0; passed < milliseconds; passed = performance.now() - start) {
    for (const page of pages) extract(page)
    count += pages.length
  }
  return (1000 * count) / (performance.now() - start)
}
