import type {Block} from '../page/block.js'
import {GLYPH, isSmall, isWord, kindOf} from '../page/character.js'
import type {Join} from '../page/finding.js'
import {isBlankBetween, type Page} from '../page/page.js'
import {lineEndsBetween} from '../page/line-ends.js'
import {join, type Place} from '../page/propose.js'
import {isLong} from './piece-lines.js'

/** No column is wider, where none was found: lines that are longer than it, one with another, were not broken at it. */
const WIDEST = 80
/** A paragraph's line is so long, in UTF-16 units, before it is broken: shorter ones say nothing of the page. */
const FULL = 60
/** Such lines within whose sentence it is broken: of all this share at least, and so many of a source that was wrapped. */
const SHARE = 0.4
const FEWEST = 3
/** Words in whose midst or at whose end a capital stands, of all: with more, elements stand side by side with nothing between. */
const HUMPS = 1 / 60

/**
 * Whether a line's end is not that of an element, but white space of the source: "By\n      Ann Lee" within a page that
 * is else one line, as `get_text(" ")` leaves it. Lines of such a page hold more than a paragraph, one with another; or,
 * of a source that was wrapped, they are longer than its column, and go on with a small letter.
 */
export function isRunOn(page: Page, column: number | undefined): boolean {
  const {text, children} = page
  let total = 0
  let longest = 0
  let words = 0
  let humps = 0
  for (const {start, end, shape} of children) {
    words += shape.words
    humps += shape.humps
    total += end - start
    longest = Math.max(longest, end - start)
  }
  const mean = total / children.length
  if (children.length < 2 || mean <= (column ?? WIDEST)) return false
  if (humps > words * HUMPS) return false
  if (isLong(mean, 1)) return longest * 2 > total || areBroken(children, 1, ({end}) => isOpen(text, end))
  return areBroken(
    children,
    FEWEST,
    ({end}, next) => isOpen(text, end) && isSmall(text.charCodeAt(next.start))
  )
}

/** Whether long lines, so many at least and a good share of them, are broken within a sentence. */
function areBroken(
  children: readonly Block[],
  fewest: number,
  isBroken: (line: Block, next: Block) => boolean
): boolean {
  let full = 0
  let broken = 0
  for (let at = 0; at + 1 < children.length; at++) {
    const line = children[at]!
    if (line.end - line.start < FULL) continue
    full++
    if (isBroken(line, children[at + 1]!)) broken++
  }
  return broken >= fewest && broken > full * SHARE
}

function isOpen(text: string, end: number): boolean {
  return isWord(text.charCodeAt(end - 1)) || text[end - 1] === ','
}

/** The lines that the page's blocks were, before white space of the source parted them. */
export function linesOf(page: Page): Place[] {
  const lines: {start: number; end: number}[] = []
  for (const {start, end} of page.children) {
    const last = lines.at(-1)
    if (last && mayGoOn(page, last, start)) last.end = end
    else lines.push({start, end})
  }
  return lines
}

/** Not over a blank line or what was cut, nor to an address that stands above the text, or from it. */
function mayGoOn({raw, text}: Page, line: Place, next: number): boolean {
  if (lineEndsBetween(text, line.end, next) !== 1 || !isBlankBetween(raw, line.end, next)) return false
  return !ADDRESSES.some(address => text.startsWith(address, line.start) || text.startsWith(address, next))
}

const SOURCE = {
  rule: 'layout/unwrap/source',
  reason: 'a line end of the page’s source, which is no more than a space there',
  confidence: 0.9
}
const ADDRESSES = ['http://', 'https://']

/** Letters of Chinese stand side by side again. */
export function joinOf(text: string, start: number, end: number): Join {
  const glued = (kindOf(text.charCodeAt(start - 1)) & kindOf(text.charCodeAt(end)) & GLYPH) !== 0
  return join({start, end}, glued ? '' : ' ', SOURCE)
}
