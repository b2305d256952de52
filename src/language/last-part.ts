import {CAPITAL, kindOf} from '../page/character.js'
import {foldText} from './fold.js'

/** The known word that a word ends with where a name was glued to it, "Dec" of "LeeDec"; or else the word. */
export function lastPart(word: string, known: {has(folded: string): boolean}): string {
  if (known.has(foldText(word))) return word
  let at = word.length - 1
  while (at > 0 && (kindOf(word.charCodeAt(at)) & CAPITAL) === 0) at--
  return word.slice(at)
}
