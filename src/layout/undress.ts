import type {Block} from '../page/block.js'
import {isBlank, isWord} from '../page/character.js'
import type {Finding} from '../page/finding.js'
import type {Page} from '../page/page.js'
import {cut, type Why} from '../page/propose.js'
import type {Dress} from './dress.js'
import {indentOf} from './line-ends.js'
import {lineMarksOf} from './line-mark.js'
import {linkMarksOf, type LinkMark} from './link-marks.js'

/** The marks of a converter, out of the lines. */
export function* undress(page: Page, dress: Dress): Generator<Finding> {
  if (dress === 'print') return
  const links = dress === 'markdown' ? linkMarksOf(page) : []
  let link = 0
  for (const block of page.children) {
    const {text} = page
    const {start, end} = block
    const {marks, words} = lineMarksOf(text, start, end, indentOf(text, start))
    if (words === end || isRule(text, words, end)) {
      yield cut(block, 'interface', RULE)
      continue
    }
    if (marks.length > 0) yield cut({start, end: words}, 'interface', why(nameOf(marks)))
    if (dress === 'browser') {
      yield* boxesIn(text, words, block)
      continue
    }
    const first = link
    while (link < links.length && links[link]!.start < end) link++
    yield* markdownIn(text, words, block, links.slice(first, link))
  }
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
function isRule(text: string, start: number, end: number): boolean {
  return /^[\s*_|+=`~#>━─│┃├┤┼┬┴┌┐└┘-]+$/.test(text.slice(start, end))
}

/** Signs that stand for themselves, "1\\.", emphasis, strokes and code. */
const INLINE = /\\[^\p{L}\p{N}\s]|\*+|_+|~{2,}|`+/gu

interface Mark {
  readonly name: string
  readonly start: number
  readonly end: number
}

/** The marks within a line are cut at its edges, and where they stand alone; else they are written over. */
function* markdownIn(
  text: string,
  from: number,
  block: Block,
  links: readonly LinkMark[]
): Generator<Finding> {
  const marks = marksIn(text, from, block.end, links)
  let [start, end] = [from, block.end]
  for (const mark of marks) if (mark.start === start) start = mark.end
  for (const mark of marks.toReversed()) if (mark.end === end) end = mark.start
  for (const mark of marks) {
    const isEdge = mark.end <= start || mark.start >= end
    const isAlone = isBlank(text.charCodeAt(mark.start - 1)) && isBlank(text.charCodeAt(mark.end))
    if (isEdge || isAlone) yield cut(mark, 'interface', why(mark.name))
    else yield {op: 'rewrite', start: mark.start, end: mark.end, after: '', ...why(mark.name)}
  }
}

/** In order; "_" is of the address in "](/old_bridge)". */
function marksIn(text: string, from: number, to: number, links: readonly LinkMark[]): Mark[] {
  const marks: Mark[] = []
  let link = 0
  for (const match of text.slice(from, to).matchAll(INLINE)) {
    const start = from + match.index
    const end = start + match[0].length
    while (link < links.length && links[link]!.end <= start) marks.push(links[link++]!)
    if (links[link] && links[link]!.start < end) continue
    if (text[start] === '\\') marks.push({name: 'escape', start, end: start + 1})
    else if (!isWord(text.charCodeAt(start - 1)) || !isWord(text.charCodeAt(end)))
      marks.push({name: 'emphasis', start, end})
  }
  return [...marks, ...links.slice(link)]
}

/** What may stand for fields, boxes and pictures: "[          ]", "( )", "[icon-arrow]", "____" */
const BOX = /\[[^[\]]*\]|\([*\s]\)|_{4,}/g
/** What such brackets have in them; "[sic]" and "[the]" within a line are words of the text. */
const EMPTY = /^\[[*x]?\s*\]$/i
const ICON = /^\[[\w.-]+\]$/
const WORD = /^\[[a-z]+\]$/i
/** A link's, as lynx and elinks write it: "[12]Sport" */
const NUMBER = /^\[\d+\]$/
/** More than this, in UTF-16 units, is text that stands in brackets. */
const LONGEST = 82

function* boxesIn(text: string, from: number, block: Block): Generator<Finding> {
  const line = text.slice(from, block.end)
  for (const {0: found, index} of line.matchAll(BOX)) {
    if (found.startsWith('[') && !isBox(found, line)) continue
    const start = from + index
    yield cut({start, end: start + found.length}, 'interface', why(NUMBER.test(found) ? 'number' : 'box'))
  }
}

function isBox(found: string, line: string): boolean {
  if (found.length > LONGEST) return false
  return EMPTY.test(found) || (ICON.test(found) && !(WORD.test(found) && found.length < line.length))
}
