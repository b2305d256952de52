import {functionWordsHave} from '../language/function-words.js'
import type {Block} from '../page/block.js'
import {GLYPH, LETTER, kindOf} from '../page/character.js'
import type {Join} from '../page/finding.js'
import type {Page} from '../page/page.js'
import {displayWidth} from './display-width.js'
import {indentOf, lineEndsBetween} from './line-ends.js'
import {lineMarksOf, type LineMarks} from './line-mark.js'

interface Line extends LineMarks {
  readonly block: Block
  readonly indent: number
}

/** The joins that make paragraphs again of lines that were wrapped at `column`. */
export function* unwrap(page: Page, column: number): Generator<Join> {
  let before: Line | undefined
  for (const block of page.children) {
    const line = lineOf(page.text, block)
    if (before && goesOn(page, before, line, column)) yield joinOf(page.text, before.block.end, block.start)
    before = line
  }
}

function lineOf(text: string, block: Block): Line {
  const indent = indentOf(text, block.start)
  return {block, indent, ...lineMarksOf(text, block.start, block.end, indent)}
}

/** Whether a line broke only because its column was reached, and goes on in the next. */
function goesOn({text}: Page, line: Line, next: Line, column: number): boolean {
  const {block} = line
  if (lineEndsBetween(text, block.end, next.block.start) !== 1) return false
  if (line.words === block.end || next.words === next.block.end) return false
  if (next.marks.some(mark => mark !== '>') || quotes(next) > quotes(line)) return false
  if (isTable(text, line) || isTable(text, next)) return false
  // Two spaces at a line's end are a break of its own in Markdown.
  if (text.startsWith('  ', block.end)) return false
  if (next.indent > line.indent + line.words - block.start) return false
  const width = line.indent + displayWidth(text, block.start, block.end)
  if (width > column * 1.5) return false
  return width + firstWidth(text, next) > column
}

function quotes({marks}: Line): number {
  return marks.filter(mark => mark === '>').length
}

/** Cells beside each other, or drawn frames: such lines are rows, not paragraphs. */
function isTable(text: string, {block, words}: Line): boolean {
  return / {4}|[│┃]|^[━─-]+$|^\[[\w.-]{1,40}\]/.test(text.slice(words, block.end))
}

/** The columns that the line's first word takes, with the space before it; letters of Chinese stand alone. */
function firstWidth(text: string, {words, block}: Line): number {
  if (kindOf(text.charCodeAt(words)) & GLYPH) return 2
  let at = words
  while (at < block.end && text[at] !== ' ' && text[at] !== '-') at++
  return 1 + displayWidth(text, words, at)
}

function joinOf(text: string, start: number, end: number): Join {
  const glued = isUnspaced(text, start, end)
  return {
    op: 'join',
    start,
    end,
    after: glued ? '' : ' ',
    rule: glued ? 'layout/unwrap/word' : 'layout/unwrap/line',
    reason: 'a line that was broken at the column where the dump was wrapped',
    confidence: 0.95
  }
}

/** Whether no space stood where the line was broken: in Chinese, and behind a hyphen ("nine-" "figure"). */
function isUnspaced(text: string, start: number, end: number): boolean {
  const before = kindOf(text.charCodeAt(start - 1))
  const after = kindOf(text.charCodeAt(end))
  if (before & GLYPH && after & GLYPH) return true
  if (text[start - 1] !== '-' || !(after & LETTER)) return false
  if (!(kindOf(text.charCodeAt(start - 2)) & LETTER)) return false
  // "Tages-" "und Nachtzeit": the hyphen stands for a word that comes later.
  let to = end
  while (kindOf(text.charCodeAt(to)) & LETTER) to++
  return !functionWordsHave(text.slice(end, to))
}
