import {BASIS, mix} from '../language/word-hash.js'
import {isPlainLetter} from '../page/character.js'

/** What two texts have in common that are the same to a reader: letters and digits, without case. */
export function sameness(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/**
 * What stands for each of some texts: the same for those that are the same to a reader. Most differ in their plain
 * letters already, and stand for themselves: a look at these costs a seventh of `sameness`.
 */
export function samenesses(texts: readonly string[]): string[] {
  const keys = texts.map(plainLetters)
  const once = new Set<number>()
  const again = new Set<number>()
  for (const key of keys) (once.has(key) ? again : once).add(key)
  return texts.map((text, at) => (again.has(keys[at]!) ? sameness(text) : text))
}

/** Whether two texts are the same to a reader. */
export function areSame(a: string, b: string): boolean {
  return plainLetters(a) === plainLetters(b) && sameness(a) === sameness(b)
}

/** A hash of the letters a to z in a text, of either case. */
function plainLetters(text: string): number {
  const small = text.toLowerCase()
  let hash = BASIS
  for (let at = 0; at < small.length; at++) {
    const code = small.charCodeAt(at)
    if (isPlainLetter(code)) hash = mix(hash, code)
  }
  return hash
}
