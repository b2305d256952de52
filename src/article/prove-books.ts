import {isSpace} from '../page/character.js'
import {stretchesOf} from '../page/stretches.js'
import type {Article} from './article.js'
import type {Flaw} from './flaw.js'
import type {Log} from './log.js'

/** A share is written with two digits. */
const ROUNDING = 0.0051
/** What the books call that which an edit takes out. */
const SUM = {cut: 'cut', lift: 'lifted'} as const

/** Add up the spans of the article and the edits and gaps of the log, and hold the books to that. */
export function* proveBooks(raw: string, article: Article, log: Log): Generator<Flaw> {
  const sums = {raw: 0, kept: 0, lifted: 0, cut: 0, space: 0}
  const edits = log.stages.flatMap(({edits}) => edits)
  const stretches = stretchesOf(article.body, edits)
  const last = {start: raw.length, end: raw.length, edit: undefined}
  let at = 0
  for (const [index, {start, end, edit}] of [...stretches, last].entries()) {
    if (start < at || end < start) {
      yield {in: 'log', what: `counts what stands at ${start}–${end} of the raw text twice`}
      return
    }
    const gap = log.gaps[index]
    if (gap !== raw.slice(at, start) || !isAllSpace(gap)) {
      yield {in: 'log', what: `does not account for what stands at ${at}–${start} of the raw text`}
      return
    }
    sums[edit ? SUM[edit.op] : 'kept'] += end - start
    sums.space += gap.length
    sums.raw += end - at
    at = end
  }
  if (log.gaps.length > stretches.length + 1) yield {in: 'log', what: 'has more gaps than there is to part'}
  for (const name of ['raw', 'kept', 'lifted', 'cut', 'space'] as const) {
    if (log.books[name] === sums[name]) continue
    yield {
      in: 'log',
      what: `says that ${log.books[name]} characters are ${name}, but its entries make ${sums[name]}`
    }
  }
  const share = raw === '' ? 0 : sums.kept / raw.length
  if (Math.abs(article.quality.kept - share) > ROUNDING) {
    yield {
      in: 'article',
      what: `says that ${article.quality.kept} of the raw text is kept, but it is ${share.toFixed(2)}`
    }
  }
}

function isAllSpace(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (!isSpace(text.charCodeAt(at))) return false
  return true
}
