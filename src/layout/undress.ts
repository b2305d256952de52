import type {Block} from '../page/block.js'
import {isBlank, isWord} from '../page/character.js'
import type {Finding} from '../page/finding.js'
import type {Page} from '../page/page.js'
import {cut, type Why} from '../page/propose.js'
import type {Dress} from './dress.js'
import {indentOf} from './line-ends.js'
import {lineMarksOf} from './line-mark.js'

/** The marks of a converter, out of the lines. */
export function* undress(page: Page, dress: Dress): Generator<Finding> {
  for (const block of page.children) {
    const {text} = page
    const {start, end} = block
    const {marks, words} = lineMarksOf(text, start, end, indentOf(text, start))
    if (words === end || isRule(text, words, end)) {
      yield cut(block, 'interface', RULE)
      continue
    }
    if (marks.length > 0) yield cut({start, end: words}, 'interface', why(nameOf(marks)))
    yield* dress === 'markdown' ? markdownIn(text, words, block) : boxesIn(text, words, block)
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

/** Emphasis, strokes and code. */
const INLINE = /\*+|_+|~{2,}|`+/g

function* markdownIn(text: string, from: number, block: Block): Generator<Finding> {
  const line = text.slice(from, block.end)
  INLINE.lastIndex = 0
  for (const match of line.matchAll(INLINE)) {
    const start = from + match.index
    const end = start + match[0].length
    if (text[start - 1] === '\\' || (isWord(text.charCodeAt(start - 1)) && isWord(text.charCodeAt(end))))
      continue
    yield* mark(text, start, end, from, block)
  }
}

/** A mark within a line: cut at the line's edges, where it stands alone; else written over. */
function* mark(text: string, start: number, end: number, from: number, block: Block): Generator<Finding> {
  const alone = isBlank(text.charCodeAt(start - 1)) && isBlank(text.charCodeAt(end))
  if (start === from || end === block.end || alone) yield cut({start, end}, 'interface', why('emphasis'))
  else yield {op: 'rewrite', start, end, after: '', ...why('emphasis')}
}

/** What may stand for fields, boxes and pictures: "[          ]", "( )", "[icon-arrow]", "____" */
const BOX = /\[[^[\]]*\]|\([*\s]\)|_{4,}/g
/** What such brackets have in them; "[sic]" and "[the]" within a line are words of the text. */
const EMPTY = /^\[[*x]?\s*\]$/i
const ICON = /^\[[\w.-]+\]$/
const WORD = /^\[[a-z]+\]$/i
/** More than this, in UTF-16 units, is text that stands in brackets. */
const LONGEST = 82

function* boxesIn(text: string, from: number, block: Block): Generator<Finding> {
  const line = text.slice(from, block.end)
  for (const {0: found, index} of line.matchAll(BOX)) {
    if (found.startsWith('[') && !isBox(found, line)) continue
    const start = from + index
    yield cut({start, end: start + found.length}, 'interface', why('box'))
  }
}

function isBox(found: string, line: string): boolean {
  if (found.length > LONGEST) return false
  return EMPTY.test(found) || (ICON.test(found) && !(WORD.test(found) && found.length < line.length))
}
