import type {Block} from '../page/block.js'
import {isLineEnd, isSpace, isWord, kindOf, LETTER} from '../page/character.js'
import {endsLine} from '../page/line-ends.js'
import type {Page} from '../page/page.js'

/** What stands before a block on its line: nothing, white space, or a mark, as of a list: "  • Science", " 3. Science". */
export const FLUSH = 0
export const INDENTED = 1
export const MARKED = 2
/** Other words of its line, or so much else that the dump has all of the page on one. */
export const AMID = -1

/** Units before a block that are looked at: marks of lists in lists stand no further in. */
const DEEPEST = 24
/** Empty lines that count, above a block and below it. */
const MOST_EMPTY = 2
const TOP_MARK = '# '

/** What stands before a block on its line. */
export function leadOf({raw}: Page, {start}: Block): number {
  let lead = FLUSH
  for (let at = start - 1; at >= start - DEEPEST; at--) {
    const code = raw.charCodeAt(at)
    if (at < 0 || isLineEnd(code)) return lead
    if (kindOf(code) & LETTER) return AMID
    lead = Math.max(lead, isSpace(code) ? INDENTED : MARKED)
  }
  return AMID
}

/** How many empty lines stand right above a block and right below it: text browsers set a heading apart, and no menu's entry. */
export function emptyLinesAround({raw}: Page, {start, end}: Block): number {
  return emptyLines(raw, start - 1, -1) + emptyLines(raw, end, 1)
}

function emptyLines(raw: string, from: number, step: 1 | -1): number {
  let ends = 0
  for (let at = from; at >= 0 && at < raw.length && ends <= MOST_EMPTY; at += step) {
    const code = raw.charCodeAt(at)
    if (isLineEnd(code)) ends++
    else if (!isSpace(code)) break
  }
  return Math.max(0, ends - 1)
}

/** At how many of a block's two ends its line ends too; marks and white space are passed, as of "# Rain falls". */
export function lineEndsAround({raw}: Page, {start, end}: Block): number {
  const isPassed = (code: number) => !isWord(code)
  return +endsLine(raw, start - 1, -1, isPassed) + +endsLine(raw, end, 1, isPassed)
}

/** Whether Markdown marks the line as the page's title; the mark itself is no part of the block any more. */
export function isTop({raw}: Page, {start}: Block): boolean {
  const at = start - TOP_MARK.length
  return raw.startsWith(TOP_MARK, at) && (at === 0 || isLineEnd(raw.charCodeAt(at - 1)))
}
