import {phraseAt} from '../language/lexicon.js'
import {kanjiNames} from '../language/kanji-names.js'
import type {Name} from '../language/name.js'
import {endsReport, reportersIn, type Stand} from '../language/reporters.js'
import {ABOVE, trunkOf} from '../outline/trunk.js'
import type {Block} from '../page/block.js'
import {liftedTo} from '../page/lifted.js'
import type {Page} from '../page/page.js'
import {partsOf} from '../page/parts.js'
import type {Place} from '../page/propose.js'
import {BELOW, FIRST, type Byline} from './bylines.js'
import {belowHeadline} from './best-headline.js'

/** Units of a credit at most, brackets and all. */
const MOST = 60
/** Units of a paragraph before the bracket that has its reporters: "新华社北京3月12日电（". */
const DATELINE = 40
/** The text's last blocks, so many, may end with a credit: behind the very last there may be a word to the reader. */
const LAST = 2

const OPENING = '（(【［[〔〈<'
const CLOSING = '）)】］]〕〉>'
/** Where the last sentence of a block ends before a credit; a full stop of ASCII is in addresses as well. */
const STOPS = ['。', '. ', '！', '？']

/** A credit of reporters on a page. */
export interface Credit extends Place {
  /** Of its block. */
  readonly index: number
  readonly names: readonly Name[]
}

/** What of the text a credit may be, and how it is read there. */
type Part = readonly [start: number, end: number, from: number, to: number, stand: Omit<Stand, 'language'>]

/**
 * The credits of reporters around a page's text, in order, also those of other articles.
 *
 * @param bylines those of the page, of which none is a credit as well
 */
export function creditsOf(page: Page, language: string, bylines: readonly Byline[]): Credit[] {
  const {text, children} = page
  const {start, end} = trunkOf(page)
  const top = belowHeadline(page)
  const first = Math.max(start, top) + FIRST
  const from = Math.max(0, Math.min(start, top) - ABOVE)
  const credits: Credit[] = []
  for (let index = from; index < Math.min(children.length, end + BELOW); index++) {
    const block = children[index]!
    const isHead = index < first
    const isTail = index >= end - LAST
    if (!isHead && !isTail) continue
    const plain = language === 'ja' ? plainCredit(page, index, isHead, isTail) : undefined
    if (plain) credits.push(plain)
    for (const [start, end, from, to, stand] of creditPartsOf(text, block, {isHead, isTail, language})) {
      if (phraseAt(text, from, to)?.stage === 'captions') continue
      const names = reportersIn(text, from, to, {...stand, language})
      // "作者：王小明" is a byline, "文/王小明 图/李红" more than one.
      if (!names || bylines.some(byline => byline.index === index && isSame(byline.names, names))) continue
      credits.push({index, start, end, names})
      break
    }
  }
  return credits
}

/**
 * Names that no role stands beside in Japanese: some on a line above the date, with wide spaces between them, or those that close the
 * text, "……渡った。【佐藤千尋】".
 */
function plainCredit(page: Page, index: number, isHead: boolean, isTail: boolean): Credit | undefined {
  const {text, children} = page
  const {start, end} = children[index]!
  if (isHead && end - start <= MOST && isOverDate(page, index)) {
    const names = kanjiNames(text, start, end)
    if (names.length > 1) return {index, start, end, names}
  }
  if (!isTail || text[end - 1] !== '】') return undefined
  const open = lastOf(text, '【', end - 1, Math.max(start, end - MOST))
  if (open <= start || !'。」？！'.includes(text[open - 1]!)) return undefined
  const names = kanjiNames(text, open + 1, end - 1)
  return names.length > 0 ? {index, start: open, end, names} : undefined
}

/** Whether nothing stood between the block and the next one but the date. */
function isOverDate(page: Page, index: number): boolean {
  const {end} = page.children[index]!
  const next = page.children[index + 1]?.start ?? page.raw.length
  return liftedTo(page, 'datePublished').some(date => date.start >= end && date.end <= next)
}

function isSame(some: readonly Name[], others: readonly Name[]): boolean {
  return some.map(({text}) => text).join() === others.map(({text}) => text).join()
}

/** Where a block is, at the text's head, its end or both, and what it is written in. */
interface Where {
  readonly isHead: boolean
  readonly isTail: boolean
  readonly language: string
}

/** The parts of a block that may be a credit: all of it, what bars part, its dateline's bracket, its end. */
function* creditPartsOf(text: string, block: Block, {isHead, isTail, language}: Where): Generator<Part> {
  const {start, end} = block
  const isClosed = OPENING.includes(text[start]!) && CLOSING.includes(text[end - 1]!)
  if (end - start <= MOST) {
    yield isClosed ? bracket(start, end) : [start, end, start, end, {}]
    // "사회 | 김철수 기자"
    for (const [from, to] of partsOf(text, block)) yield [from, to, from, to, {}]
  }
  if (isHead) yield* dateline(text, start, end, language)
  if (!isTail) return
  if (CLOSING.includes(text[end - 1]!)) {
    const open = lastOf(text, OPENING, end - 1, Math.max(start, end - MOST))
    if (open > start) yield bracket(open, end)
  } else {
    const near = Math.max(start, end - MOST)
    const tail = text.slice(near, end)
    const stop = Math.max(...STOPS.map(stop => tail.lastIndexOf(stop)))
    const from = near + stop + 1
    if (stop >= 0) yield [from, end, from, end, {}]
  }
}

function* dateline(text: string, start: number, end: number, language: string): Generator<Part> {
  const reach = Math.min(end, start + DATELINE)
  const open = firstOf(text, OPENING, start, reach)
  const close = firstOf(text, CLOSING, open, Math.min(end, open + MOST))
  if (phraseAt(text, open, close)?.stage === 'captions') return
  if (open < reach && close < Math.min(end, open + MOST)) {
    const sign = firstOf(text, '＝=', open, close)
    // The place stays: "【東京＝山田太郎】".
    if (sign < close && open === start) yield [sign, close, sign, close, {closed: true, listed: true}]
    else if (open === start || endsReport(text.slice(start, open).trimEnd(), language))
      yield bracket(open, close + 1)
  }
  // "[서울=뉴시스] 김철수 기자 = 낡은 다리가"
  const from = open === start && close < end ? close + 1 : start
  const sign = firstOf(text, '=', from, Math.min(end, from + DATELINE))
  if (text[sign] === '=') yield [from, sign + 1, from, sign, {}]
}

function bracket(open: number, end: number): Part {
  return [open, end, open + 1, end - 1, {closed: true}]
}

/** Where the first of the signs is, or `to`. */
function firstOf(text: string, signs: string, from: number, to: number): number {
  let at = from
  while (at < to && !signs.includes(text[at]!)) at++
  return at
}

function lastOf(text: string, signs: string, from: number, to: number): number {
  let at = from
  while (at >= to && !signs.includes(text[at]!)) at--
  return at
}
