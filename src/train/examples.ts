import {columnsOf, NEIGHBOURLY} from '../judge/features.js'
import type {Columns} from '../judge/columns.js'
import {wordsOf} from '../measure/words.js'
import type {LabelledPage} from '../measure/labelled-page.js'
import {textOf} from '../page/page.js'
import {labelBlocks} from './label-blocks.js'
import {pageBefore} from './page-before.js'
import {madeOf} from './made-pages.js'
import {siteOf} from './site-of.js'

/** One page in one style, as the judge would see it. */
export interface Example {
  readonly id: string
  readonly style: string
  readonly lang: string
  /** Pages of one site stay together when the judge is tried on pages it has not seen. */
  readonly site: string
  readonly body: string
  readonly texts: readonly string[]
  readonly words: readonly number[]
  readonly labels: readonly boolean[]
  /** Row after row, as many numbers as there are features. */
  readonly rows: Float32Array
}

export type FeatureNames = readonly (readonly [column: string, offset: number])[]

/** A page in each of its styles, once without its article, once without most of it, and once without anything else. */
export function* examplesOf(page: LabelledPage): Generator<Example> {
  const {dumps = {}, body = ''} = page
  for (const [style, raw] of Object.entries(dumps)) yield exampleOf(page, style, raw, body)
  for (const {style, raw, body} of madeOf(page)) yield exampleOf(page, style, raw, body)
}

function exampleOf({id, url, lang}: LabelledPage, style: string, raw: string, body: string): Example {
  const page = pageBefore('judge', raw)
  const texts = page.children.map(block => textOf(page, block))
  const measured = lang ?? 'und'
  const columns = columnsOf(page)
  const features = featuresOf(columns)
  const rows = new Float32Array(texts.length * features.length)
  for (const [feature, [name, offset]] of features.entries()) {
    const start = columns.startOf(name) + offset
    for (let index = 0; index < texts.length; index++)
      rows[index * features.length + feature] = columns.values[start + index]!
  }
  return {
    id,
    style,
    lang: measured,
    site: siteOf({id, url}),
    body,
    texts,
    words: texts.map(text => wordsOf(text, measured).length),
    labels: labelBlocks(texts, body, measured),
    rows
  }
}

/** Every column, and the neighbours of some. */
export function featuresOf({names}: Columns): FeatureNames {
  const beside = [-3, -2, -1, 1, 2, 3].flatMap(offset => NEIGHBOURLY.map(name => [name, offset] as const))
  return [...names.map(name => [name, 0] as const), ...beside]
}
