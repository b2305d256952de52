import {functionWordsHave} from '../language/function-words.js'
import type {Block} from '../page/block.js'
import {CAPITAL, COMMA, LETTER, STOP, isSmall, isWord, kindOf} from '../page/character.js'
import type {Join} from '../page/finding.js'
import {isBlankBetween, type Page} from '../page/page.js'
import {lineEndsBetween} from '../page/line-ends.js'
import {join} from '../page/propose.js'
import {isInitial, joinInitials} from './drop-caps.js'

/** Lines that begin with a comma or a stop and go on, at least: no other dump has so many. */
const FEWEST = 3
/** A line is text, and no entry of a menu, from so many words on. */
const WORDS = 5

const INLINE = {
  rule: 'layout/unwrap/inline',
  reason: 'an element within a sentence that stood on a line of its own',
  confidence: 0.9
}

/** What a line begins with that goes on in it: a mark, or a small letter. */
type Beginning = 'mark' | 'small' | undefined

/**
 * The joins where a link or another element within a sentence stands on a line of its own, as `get_text("\n")` leaves
 * it: "The bridge, drawn by" "Ann Lee" ", was built by the" "county of Ashcombe" "in 1902."; and where
 * the first letter of a paragraph does.
 */
export function* joinInline(page: Page): Generator<Join> {
  yield* joinInitials(page)
  const {raw, text, children} = page
  const beginnings = children.map(block => beginningOf(text, block))
  if (beginnings.filter(beginning => beginning === 'mark').length < FEWEST) return
  for (let at = 1; at < children.length; at++) {
    const before = children[at - 1]!
    const line = children[at]!
    if (lineEndsBetween(text, before.end, line.start) !== 1 || isInitial(text, before)) continue
    if (!isBlankBetween(raw, before.end, line.start)) continue
    const beginning = beginnings[at]
    if (beginning ? goesOn(text, before, line, beginning) : beginnings[at + 1] && isOpen(text, before))
      yield join({start: before.end, end: line.start}, beginning === 'mark' ? '' : ' ', INLINE)
  }
}

function beginningOf(text: string, {start, end}: Block): Beginning {
  const code = text.charCodeAt(start)
  if (text[start] === '.' || text[start] === ',') {
    // A comma alone parts the entries of a list.
    const goesOn = start + 1 === end ? text[start] === '.' : isBeforeWord(text, start + 1)
    return goesOn ? 'mark' : undefined
  }
  return isSmall(code) && !text.startsWith('http', start) ? 'small' : undefined
}

function isBeforeWord(text: string, at: number): boolean {
  return text[at] === ' ' && isWord(text.charCodeAt(at + 1))
}

/** Whether a line that begins so is the rest of the one before, and not an entry of a menu or a line of code. */
function goesOn(text: string, before: Block, line: Block, beginning: Beginning): boolean {
  const last = kindOf(text.charCodeAt(before.end - 1))
  if (beginning === 'mark') return (last & (STOP | COMMA)) === 0
  const isWithin = (last & LETTER) !== 0 || text[before.end - 1] === ','
  return isWithin && Math.max(line.shape.words, before.shape.words) >= WORDS
}

/** Whether a line ends with a comma or a word that ends none, as "the" and "of". */
function isOpen(text: string, {start, end, shape}: Block): boolean {
  if (shape.words < WORDS) return false
  if (text[end - 1] === ',') return true
  let from = end
  while (from > start && isWord(text.charCodeAt(from - 1))) from--
  return from < end && (kindOf(text.charCodeAt(from)) & CAPITAL) === 0 && functionWordsHave(text, from, end)
}
