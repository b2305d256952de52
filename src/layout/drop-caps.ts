import {functionWordsHave} from '../language/function-words.js'
import type {Block} from '../page/block.js'
import {CAPITAL, QUOTE, isSmall, isWord, kindOf} from '../page/character.js'
import type {Join} from '../page/finding.js'
import {lineEndsBetween} from '../page/line-ends.js'
import {isBlankBetween, type Page} from '../page/page.js'
import {join} from '../page/propose.js'
import {isProse} from '../page/shape.js'

const INITIAL = {
  rule: 'layout/unwrap/initial',
  reason: 'a large first letter that stood on a line of its own',
  confidence: 0.9
}

/** Letters that are words of some language, with no apostrophe behind them: "A dog", "W domu". */
const WORDS = new Set('aeiouyàèéóôkswvzαηοавикосуяій')

/**
 * The joins behind large first letters, which a browser sets apart from the rest of their paragraph: "O", "n the morning
 * of the flood, …". A letter that may be a word is one where what follows is one, too.
 */
export function* joinInitials({raw, text, children}: Page): Generator<Join> {
  for (let at = 1; at < children.length; at++) {
    const [letter, line] = [children[at - 1]!, children[at]!]
    if (!isInitial(text, letter) || !isProse(line.shape)) continue
    const ends = lineEndsBetween(text, letter.end, line.start)
    if (ends < 1 || ends > 2 || !isBlankBetween(raw, letter.end, line.start)) continue
    const between = betweenOf(text, letter, line)
    if (between !== undefined) yield join({start: letter.end, end: line.start}, between, INITIAL)
  }
}

/** Whether the block is a capital letter, an opening quotation mark before it or not. */
export function isInitial(text: string, {start, end, shape}: Block): boolean {
  if (shape.letters !== 1 || shape.length > 2 || !(kindOf(text.charCodeAt(end - 1)) & CAPITAL)) return false
  return end - start === 1 || (end - start === 2 && (kindOf(text.charCodeAt(start)) & QUOTE) !== 0)
}

/** What belongs between the letter and the line: nothing, a space, or undefined where neither is sure. */
function betweenOf(text: string, letter: Block, line: Block): '' | ' ' | undefined {
  const {start} = line
  // "L’eau", "I’m"
  if (/['’]/.test(text[start]!)) return isWord(text.charCodeAt(start + 1)) ? '' : undefined
  if (!isSmall(text.charCodeAt(start))) return undefined
  let end = start
  while (end < line.end && isWord(text.charCodeAt(end))) end++
  const initial = text[letter.end - 1]!.toLowerCase()
  const word = initial + text.slice(start, end)
  if (functionWordsHave(word, 0, word.length) || !WORDS.has(initial)) return ''
  return functionWordsHave(text, start, end) ? ' ' : undefined
}
