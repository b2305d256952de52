import {functionWordsHave} from '../language/function-words.js'
import {trim, type Block} from '../page/block.js'
import {LETTER, kindOf} from '../page/character.js'
import type {Join} from '../page/finding.js'
import type {Page} from '../page/page.js'
import {indentOf, lineEndsBetween} from '../page/line-ends.js'
import {join} from '../page/propose.js'
import {lineMarksOf, type LineMarks} from './line-mark.js'
import {breaksAt, type Ruler} from './ruler.js'

interface Line extends LineMarks {
  readonly block: Block
  readonly indent: number
}

/** How lines were wrapped: at which column, measured how, and whether words were broken behind their hyphens. */
interface Wrap {
  readonly column: number
  readonly ruler: Ruler
  readonly breaksWords: boolean
}

/** The joins that make paragraphs again of lines that were wrapped at `column`. */
export function* unwrap(page: Page, column: number, ruler: Ruler): Generator<Join> {
  const wrap: Wrap = {column, ruler, breaksWords: breaksAtHyphens(page, column, ruler)}
  let before: Line | undefined
  for (const block of page.children) {
    const line = lineOf(page, block)
    if (before && goesOn(page, before, line, wrap))
      yield joinOf(page.text, before.block.end, block.start, ruler)
    before = line
  }
}

function lineOf(page: Page, block: Block): Line {
  return {block, indent: indentOf(page.text, block.start), ...lineMarksOf(page, block)}
}

/** Whether a line broke only because its column was reached, and goes on in the next. */
function goesOn({raw, text}: Page, line: Line, next: Line, wrap: Wrap): boolean {
  const {block} = line
  if (lineEndsBetween(text, block.end, next.block.start) !== 1) return false
  // What was cut between them can't be joined over.
  if (trim(raw, block.end, next.block.start)) return false
  if (line.words === block.end || next.words === next.block.end) return false
  if (next.marks.some(mark => mark !== '>') || quotes(next) > quotes(line)) return false
  if (isTable(text, line) || isTable(text, next)) return false
  // Two spaces at a line's end are a break of its own in Markdown, as is "\\".
  if (text.startsWith('  ', block.end) || text[block.end - 1] === '\\') return false
  if (next.indent > line.indent + line.words - block.start) return isCentred(text, line, next, wrap)
  // A line that was joined over the edge of a sheet goes on from what stood on the next.
  const width = line.indent + wrap.ruler.width(text, block.spans.at(-1)![0], block.end)
  if (width > wrap.column * 1.5) return false
  return width + firstWidth(text, next, wrap) > wrap.column
}

/** Whether two lines have one centre, as headings in text browsers do, and the next one's first word had no place in the first. */
function isCentred(text: string, line: Line, next: Line, wrap: Wrap): boolean {
  const {column, ruler} = wrap
  if (!ruler.hasColumns || line.marks.length + next.marks.length > 0) return false
  const first = ruler.width(text, line.block.start, line.block.end)
  const centre = line.indent + first / 2
  const shift = next.indent + ruler.width(text, next.block.start, next.block.end) / 2 - centre
  return Math.abs(shift) <= 1 && centre + (first + firstWidth(text, next, wrap)) / 2 > column
}

function quotes({marks}: Line): number {
  return marks.filter(mark => mark === '>').length
}

/** Cells beside each other, drawn frames, or a picture's name: such lines are rows, not paragraphs. */
function isTable(text: string, {block, words}: Line): boolean {
  return / {4}|[│┃]|^[━─-]+$|^\[(?!\d+\]\S)[\w.-]{1,40}\](?!\()/.test(text.slice(words, block.end))
}

/** The columns that the line's first word, or what may stand alone of it, takes with the space before it. */
function firstWidth(text: string, {words, block}: Line, {ruler, breaksWords}: Wrap): number {
  if (ruler.breaksBefore(text.charCodeAt(words))) return 2
  // An address has place nowhere: it says nothing of the line before.
  if (text.startsWith('http', words)) return 1 + 'http'.length
  let at = words
  while (at < block.end && !breaksAt(ruler, text, at)) {
    at++
    if (breaksWords && isBreak(text, at)) break
  }
  return 1 + ruler.width(text, words, at)
}

/** Whether a word may be broken at an offset: "two-" "hundred"; nowhere in "e-mail" and "9-year-old". */
function isBreak(text: string, at: number): boolean {
  return text[at - 1] === '-' && isLetter(text, at - 2) && isLetter(text, at - 3) && isLetter(text, at)
}

function isLetter(text: string, at: number): boolean {
  return (kindOf(text.charCodeAt(at)) & LETTER) !== 0
}

/** Whether the one who wrapped the lines broke words behind their hyphens: a long line ends in the midst of one. */
function breaksAtHyphens({text, children}: Page, column: number, ruler: Ruler): boolean {
  return children.some(({start, end}, index) => {
    if (text[end - 1] !== '-' || end - start > column * 2) return false
    const next = children[index + 1]
    if (!next || !isLetter(text, end - 2) || !isLetter(text, next.start)) return false
    return ruler.width(text, start, end) > column / 2 && lineEndsBetween(text, end, next.start) === 1
  })
}

function joinOf(text: string, start: number, end: number, ruler: Ruler): Join {
  const glued = isUnspaced(text, start, end, ruler)
  return join({start, end}, glued ? '' : ' ', {
    rule: glued ? 'layout/unwrap/word' : 'layout/unwrap/line',
    reason: 'a line that was broken at the column where the dump was wrapped',
    confidence: 0.95
  })
}

/** Whether no space stood where the line was broken: in Chinese, and behind a hyphen ("nine-" "figure"). */
function isUnspaced(text: string, start: number, end: number, ruler: Ruler): boolean {
  const after = kindOf(text.charCodeAt(end))
  // A space at which the line was broken still stands at its end.
  if (ruler.breaksBefore(text.charCodeAt(start - 1)) && ruler.breaksBefore(text.charCodeAt(end)))
    return text[start] !== ' '
  if (text[start - 1] !== '-' || !(after & LETTER)) return false
  if (!(kindOf(text.charCodeAt(start - 2)) & LETTER)) return false
  // "Tages-" "und Nachtzeit": the hyphen stands for a word that comes later.
  let to = end
  while (kindOf(text.charCodeAt(to)) & LETTER) to++
  return !functionWordsHave(text, end, to)
}
