import type {Block} from '../page/block.js'
import {isBlank, isWord} from '../page/character.js'
import type {Finding} from '../page/finding.js'
import type {Page} from '../page/page.js'
import {cut, part, rewrite, type Why} from '../page/propose.js'
import type {Dress} from './dress.js'
import {bareTargetsIn} from './bare-targets.js'
import {boxesIn} from './boxes.js'
import {codeLinesOf} from './code-lines.js'
import {lineEndsBetween} from '../page/line-ends.js'
import {inlineMarksOf} from './inline-marks.js'
import {lineMarksOf, type LineMarks} from './line-mark.js'
import {linkMarksOf, type LinkMark} from './link-marks.js'

/** The marks of a converter, out of the lines. */
export function undress(page: Page, dress: Dress): Iterable<Finding> {
  if (dress === 'print') return []
  return dress === 'markdown' ? undressMarkdown(page) : undressLines(page, dress)
}

/** The rules and marks of lines, references below a text browser's page, and boxes or targets within. */
function* undressLines(page: Page, dress: 'browser' | 'targets'): Generator<Finding> {
  const {text, children} = page
  const inside = dress === 'browser' ? boxesOf : targetsOf
  for (const block of children) {
    const line = lineMarksOf(page, block)
    if (isDrawn(text, block, line)) yield cut(block, 'interface', RULE)
    else if (dress === 'browser' && isReference(text, block, line))
      yield cut(block, 'interface', why('target'))
    else {
      yield* marksBefore(block, line)
      yield* inside(page, line, block.end)
    }
  }
}

function* boxesOf({text}: Page, {words}: LineMarks, end: number): Generator<Finding> {
  for (const box of boxesIn(text, words, end)) yield cut(box, 'interface', why(box.name))
}

function* targetsOf({text}: Page, {words}: LineMarks, end: number): Generator<Finding> {
  for (const target of bareTargetsIn(text, words, end)) {
    // Where the space before it goes, no hole may be read as one.
    if (text[target.start] === ' ') yield rewrite(target, '', why('target'))
    else yield cut(target, 'interface', why('target'))
    // "[/sport]Weather": what touches a target is of another element.
    if (isWord(text.charCodeAt(target.end))) yield part({start: target.end, end: target.end}, BEHIND)
  }
}

const BEHIND: Why = {
  rule: 'layout/split/target',
  reason: 'an element that stands behind the target of a link',
  confidence: 0.9
}

function* undressMarkdown(page: Page): Generator<Finding> {
  const {text, children} = page
  const links = linkMarksOf(page)
  const {code, fences} = codeLinesOf(page)
  const isDashed = dashesFinder(text)
  let link = 0
  for (const block of children) {
    const {start, end} = block
    const first = link
    while (link < links.length && links[link]!.start < end) link++
    if (code.has(block)) continue
    if (fences.has(block) || isDivision(text, block)) {
      yield cut(block, 'interface', why('fence'))
      continue
    }
    // What goes on in this line from the one before is an address or a picture's words, no item.
    const isWithin = links[first]?.start === start
    const line = isWithin
      ? {marks: [], words: start}
      : isDashed(block)
        ? {marks: ['-'], words: start + DASH.length}
        : lineMarksOf(page, block)
    if (isDrawn(text, block, line)) {
      yield cut(block, 'interface', RULE)
      continue
    }
    yield* marksBefore(block, line)
    yield* markdownIn(text, line.words, end, links.slice(first, link))
  }
}

/** Whether pandoc begins or ends an element of the page there: "::: {#main .wide}", "::: menu", ":::". */
function isDivision(text: string, {start, end}: Block): boolean {
  return text.startsWith(':::', start) && /^:{3,}(?: *$| +(?:\{.*\}|\S+)$)/.test(text.slice(start, end))
}

/**
 * Whether a line is where a link leads, in the list below a page whose links have numbers: "  12. https://herald.example/sport",
 * or where a page inside the page is, as lynx has it: "IFRAME: https://count.example/".
 */
function isReference(text: string, {end}: Block, {marks, words}: LineMarks): boolean {
  const [number = ''] = marks
  if (text.startsWith('IFRAME:', words)) return /^IFRAME:(?: \S+)?$/.test(text.slice(words, end))
  return number.endsWith('.') && /^[a-z]+:\/\/\S+$/.test(text.slice(words, end))
}

const DASH = '- '

/**
 * Tells of lines that are asked in their order whether they begin with a dash that makes them items: converters write one
 * that is of the text as "\\-". In a wrapped paragraph a line may begin with one, too: "Paris", "- a city".
 */
function dashesFinder(text: string): (line: Block) => boolean {
  let before = -Infinity
  let isList = false
  return ({start, end}) => {
    const isFirst = before < 0 || lineEndsBetween(text, before, start) > 1
    before = end
    if (!text.startsWith(DASH, start)) isList &&= !isFirst
    else isList ||= isFirst
    return isList && text.startsWith(DASH, start)
  }
}

/** The marks that a line begins with. */
function* marksBefore({start}: Block, {marks, words}: LineMarks): Generator<Finding> {
  if (marks.length > 0) yield cut({start, end: words}, 'interface', why(nameOf(marks)))
}

const RULE: Why = {
  rule: 'layout/mark/rule',
  reason: 'a line of marks, drawn by the converter',
  confidence: 0.95
}

function why(name: string): Why {
  return {rule: `layout/mark/${name}`, reason: 'a mark that the converter put there', confidence: 0.95}
}

/** The heading or item that the marks make of the line. */
function nameOf(marks: readonly string[]): string {
  if (marks.some(mark => mark.startsWith('#'))) return 'heading'
  return marks.every(mark => mark === '>') ? 'quote' : 'item'
}

/** A line that is drawn: "* * *", "---|---", "━━━━", "__ __". */
function isDrawn(text: string, {end}: Block, {words}: LineMarks): boolean {
  return words === end || /^[\s*_|+=`~#>━─│┃├┤┼┬┴┌┐└┘-]+$/.test(text.slice(words, end))
}

/** The marks within a line are cut at its edges, and where they stand alone; else they are written over. */
function* markdownIn(text: string, from: number, to: number, links: readonly LinkMark[]): Generator<Finding> {
  const marks = inlineMarksOf(text, from, to, links)
  let [start, end] = [from, to]
  for (const mark of marks) if (mark.start === start) start = mark.end
  for (const mark of marks.toReversed()) if (mark.end === end) end = mark.start
  for (const mark of marks) {
    const isEdge = mark.end <= start || mark.start >= end
    const isAlone = isBlank(text.charCodeAt(mark.start - 1)) && isBlank(text.charCodeAt(mark.end))
    if (isEdge || isAlone) yield cut(mark, 'interface', why(mark.name))
    else yield rewrite(mark, '', why(mark.name))
  }
}
