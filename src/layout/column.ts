import type {Block} from '../page/block.js'
import type {Page} from '../page/page.js'
import type {Dress} from './dress.js'
import {isCaseless, isSmall, isWord} from '../page/character.js'
import {indentOf, lineEndsBetween} from '../page/line-ends.js'
import {endsSentence} from '../page/shape.js'
import {beginsWithMark} from './line-mark.js'
import {breaksAt, rulerFor, type Ruler} from './ruler.js'

/** No dump is wrapped at fewer columns than this, or at more. */
const LEAST = 40
const MOST = 250
/** A dump with few lines to measure is not wrapped at fewer. */
const LEAST_OF_FEW = 60
/** Lines that were broken because the next word had no place, at least. */
const FORCED = 3
/** Columns by which a line on paper may be measured too short. */
const SLACK = 2
/** The longest word that still says something of the line before it: an address has place nowhere. */
const LONGEST = 20

/**
 * The column at which the dump's lines were wrapped, if they were: that for which most lines are just so long that the
 * first word of the next had no place behind them. In a dump of one line a paragraph no column explains the lines.
 */
export function columnOf(page: Page, dress: Dress | undefined): number | undefined {
  const {text, children} = page
  const ruler = rulerFor(dress)
  const lengths: number[] = []
  const steps = new Int32Array(MOST + LONGEST + 2)
  for (let at = 0; at + 1 < children.length; at++) {
    const line = children[at]!
    const next = children[at + 1]!
    // A line of thousands of characters, or a short one, says nothing.
    if (line.end - line.start < LEAST / 2) continue
    if (lineEndsBetween(text, line.end, next.start) !== 1 || isApart(text, next.start)) continue
    // A list of references at a page's end may have more lines than the text.
    if (isReference(text, line) || isReference(text, next)) continue
    // Attributes are as long as the page's style sheet has it.
    if (dress === 'markdown' && ATTRIBUTES.test(text.slice(line.start, line.end))) continue
    const length = columnsOf(text, line, ruler)
    lengths.push(Math.min(length, MOST + 1))
    // Paragraphs of much the same length end each with a sentence; of wrapped lines few do, and the others are enough.
    if (length > MOST || (!dress && endsSentence(line.shape))) continue
    steps[length]!++
    steps[length + firstWidth(text, next, ruler) + 1]!--
  }
  const found = lengths.length < FORCED ? undefined : best(lengths, steps, dress)
  const whole = children.reduce((sum, {start, end}) => sum + (end - start > MOST ? end - start : 0), 0)
  // Headlines of much the same length are no wrapped text where paragraphs stand whole that are more text than they.
  const isClear = found && (dress || whole < found.forced * found.column)
  const column = isClear ? found.column : dress && columnOfFew(page, ruler)
  return column !== undefined && dress === 'print' ? column - SLACK : column
}

/**
 * The column of a dump with too few wrapped lines to count: its longest line, if that is long and a sentence that broke
 * there goes on in the next with a small letter ("nach zwei Jahren Arbeit und drei" "langen Wintern.").
 */
function columnOfFew({text, children}: Page, ruler: Ruler): number | undefined {
  let longest = 0
  for (const line of children)
    // An address has place nowhere.
    if (!text.slice(line.start, line.end).includes('://'))
      longest = Math.max(longest, columnsOf(text, line, ruler))
  if (longest < LEAST_OF_FEW || longest > MOST) return undefined
  const breaks = children.some((line, at) => {
    const next = children[at + 1]
    if (!next || lineEndsBetween(text, line.end, next.start) !== 1) return false
    if (isApart(text, next.start) || !goesOn(text, line, next)) return false
    return columnsOf(text, line, ruler) + firstWidth(text, next, ruler) >= longest
  })
  return breaks ? longest : undefined
}

/** Whether a line is an address, behind its number: "12. https://herald.example/sport". It was broken nowhere. */
function isReference(text: string, {start, end}: Block): boolean {
  return REFERENCE.test(text.slice(start, end))
}

const REFERENCE = /^(?:\d+\. +)?[a-z]+:\/\/\S+$/

/** What lines of pandoc's attributes have: `](/sport){.menu`, `.wide rel="noopener"}`. */
const ATTRIBUTES = /[\])]\{[.#\w]|^\.[\w-]|\w="/

/** Whether a line begins as what goes on does, behind no sentence's end: with a small letter, or one of a script that has no others. */
function goesOn(text: string, line: Block, {start}: Block): boolean {
  const code = text.charCodeAt(start)
  if (endsSentence(line.shape)) return false
  return isSmall(code) || (isWord(code) && isCaseless(code))
}

/** Whether a line cannot go on the one before: an item, a heading, a picture's name, a row of a table. */
function isApart(text: string, start: number): boolean {
  const code = text.charCodeAt(start)
  return code === BRACKET || (code >= FRAME && code < FRAME + 128) || beginsWithMark(text, start)
}

/** "[icon-arrow]": a text browser's name for a picture. */
const BRACKET = 0x5b
/** The first of 128 signs that draw frames. */
const FRAME = 0x2500

/** How many columns a line takes with its indentation; more than `MOST` where it is longer. */
function columnsOf(text: string, {start, end}: Block, ruler: Ruler): number {
  return indentOf(text, start) + (end - start > MOST ? MOST + 1 : ruler.width(text, start, end))
}

function firstWidth(text: string, {start, end}: Block, ruler: Ruler): number {
  if (ruler.breaksBefore(text.charCodeAt(start))) return 2
  let at = start
  while (at < end && at - start < LONGEST && !breaksAt(ruler, text, at)) at++
  return Math.min(LONGEST, ruler.width(text, start, at))
}

/** The column at which most lines were broken, and how many, if that explains the lines. */
function best(
  lengths: readonly number[],
  steps: Int32Array,
  dress: Dress | undefined
): {readonly column: number; readonly forced: number} | undefined {
  let column = 0
  let most = 0
  let forced = 0
  for (let at = 0; at <= MOST; at++) {
    forced += steps[at]!
    if (at >= LEAST && forced > most) [column, most] = [at, forced]
  }
  const over = lengths.filter(length => length > column).length
  const near = lengths.filter(length => length > column / 2).length
  // What is longer was not wrapped; what is shorter ended there of its own.
  const clear = dress ? most > over && most * 4 > near : most > over * 2 && most * 2 > near
  return most >= FORCED && clear ? {column, forced: most} : undefined
}
