import type {LabelledPage} from '../measure/labelled-page.js'
import {labelBlocks} from './label-blocks.js'

/** The style of pages that are nothing but the article, with its headline: the judge should leave them alone. */
export const BARE = 'bare'
/** The style of pages that are made by taking the article out: the judge should find nothing there. */
export const EMPTY = 'empty'
/** The style of pages that are made by ending the article early: a few of its first paragraphs in all that stands around. */
export const SHORT = 'short'
/** The style of short pages with next to nothing around, as people save them: nearly all is the article's. */
export const LEAN = 'lean'
/** The style of pages whose paragraphs have been cut to their first sentence, as those of local papers are. */
export const BRIEF = 'brief'

/** UTF-16 units of a paragraph's first sentence at least: "On Sept. 4 the mill fell." is one. */
const SENTENCE = 20
/** Paragraphs that a short page has at most, and that a page has at least to be shortened. */
const FEW = 4
const LONG = 6
/** Lines at the top of a lean page, above its article and below it. */
const AROUND = 4

/** A page of a style that no scraper makes, and what is left of its article. */
interface MadePage {
  readonly style: string
  readonly raw: string
  readonly body: string
}

/** What a page is made to: from its text alone, and from its `block` dump without all or most of its article. */
export function madeOf({headline, body = '', dumps = {}, lang}: LabelledPage): MadePage[] {
  const bare = {style: BARE, raw: headline ? `${headline}\n${body}` : body, body}
  const lines = dumps['block']?.split('\n')
  return [
    ...(body === '' ? [] : [bare]),
    ...(lines ? cutFrom(lines, labelBlocks(lines, body, lang ?? 'und')) : [])
  ]
}

function cutFrom(lines: readonly string[], isRight: readonly boolean[]): MadePage[] {
  const made = (style: string, isLeft: (index: number) => boolean): MadePage => {
    const left = [...lines.keys()].filter(isLeft)
    const textOf = (indices: readonly number[]) => indices.map(index => lines[index]!).join('\n')
    return {style, raw: textOf(left), body: textOf(left.filter(index => isRight[index]))}
  }
  const brief = lines.map((line, index) => (isRight[index] ? firstSentenceOf(line) : line))
  const empty = made(EMPTY, index => !isRight[index])
  const right = [...lines.keys()].filter(index => isRight[index])
  if (right.length < LONG) return [empty]
  const [first, last] = [right[0]!, right.at(-1)!]
  // As good as drawn by lot, and the same each time.
  const lot = lines.length % FEW
  const isShort = (index: number) => index <= right[lot]! || index > last
  const isLean = (index: number) =>
    index < AROUND ||
    (index >= first - AROUND && index <= right[FEW + (lot % 2)]!) ||
    (index > last && index <= last + AROUND)
  return [
    empty,
    made(SHORT, isShort),
    made(LEAN, isLean),
    {style: BRIEF, raw: brief.join('\n'), body: brief.filter((_, index) => isRight[index]).join('\n')}
  ]
}

function firstSentenceOf(line: string): string {
  const end = /[.!?…。！？।؟]["”»’」)]*(?=\s|\p{Lo})/u.exec(line.slice(SENTENCE))
  return end ? line.slice(0, SENTENCE + end.index + end[0].length) : line
}

/** A page’s dumps by their styles, and what it looks like lean. */
export function dumpsOf(page: LabelledPage): (readonly [style: string, raw: string])[] {
  const lean = madeOf(page).filter(({style}) => style === LEAN)
  return [...Object.entries(page.dumps ?? {}), ...lean.map(({style, raw}) => [style, raw] as const)]
}
