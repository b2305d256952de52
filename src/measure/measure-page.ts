import type {Cleaned} from '../clean.js'
import {BASELINES} from './baselines.js'
import {findSegments, type Found} from './find-segments.js'
import {lineLabels, type Label} from './line-labels.js'
import {MARKED, markFields, type Mark} from './mark-fields.js'
import {scoreAgainst, type Score} from './shingles.js'
import {LABELLED, type LabelledPage} from './labelled-page.js'

/** The ways to the article, tamis first. */
export const METHODS: readonly string[] = ['tamis', ...BASELINES.map(({name}) => name)]

/** How one page came out, dumped in one style. What its record says nothing about is not there. */
export interface PageResult {
  readonly id: string
  readonly style: string
  readonly lang: string
  /** How sure tamis is of its article, from 0 to 1. */
  readonly confidence: number
  /** One for each of METHODS. */
  readonly scores?: readonly Score[]
  readonly lines?: {readonly found: readonly (Label | null)[]; readonly wanted: readonly string[]}
  readonly segments?: {readonly present: Found; readonly absent: Found}
  readonly fields: Partial<Record<(typeof MARKED)[number], Mark>>
}

/** Compare what was made of a page with what should be, and with what else could be made of it. */
export function measurePage(
  page: LabelledPage,
  style: string,
  raw: string,
  {article, log}: Cleaned
): PageResult {
  const {id, body, labels, present, absent} = page
  const lang = page.lang ?? 'und'
  const texts = [article.articleBody, ...BASELINES.map(({keep}) => keep(raw, lang))]
  return {
    id,
    style,
    lang,
    confidence: article.quality.confidence,
    ...(body === undefined ? {} : {scores: texts.map(scoreAgainst(body, lang))}),
    ...(labels && style === LABELLED ? {lines: {found: lineLabels(raw, article, log), wanted: labels}} : {}),
    ...(present || absent ? {segments: segmentsIn(textOf(article), present ?? [], absent ?? [])} : {}),
    fields: markFields(article, page)
  }
}

/** What a reader has of the article: a headline or standfirst that was lifted is not lost. */
function textOf({headline, description, articleBody}: Cleaned['article']): string {
  return [headline ?? '', description ?? '', articleBody].join('\n')
}

function segmentsIn(text: string, present: readonly string[], absent: readonly string[]) {
  const {found, of} = findSegments(text, absent)
  return {present: findSegments(text, present), absent: {found: of - found, of}}
}
