import {BASIS, mix} from '../language/word-hash.js'
import {isPlainLetter} from '../page/character.js'

/** What is likeliest to be a field's value. */
export interface Likeliest {
  /** From 0 to 1. */
  readonly likelihood: number
  /** The candidates that say it, the likeliest first. */
  readonly at: readonly number[]
}

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

/**
 * What is likeliest of what candidates say: those that say the same speak for one another.
 *
 * @param own how likely each is
 * @param said what each says
 */
export function likeliest(own: readonly number[], said: readonly string[]): Likeliest | undefined {
  const together = new Map<string, number>()
  for (const [at, text] of said.entries()) together.set(text, (together.get(text) ?? 0) + own[at]!)
  let best: string | undefined
  let likelihood = -1
  for (const [text, sum] of together) if (sum > likelihood) [best, likelihood] = [text, sum]
  if (best === undefined) return undefined
  const at = [...said.keys()].filter(at => said[at] === best).sort((a, b) => own[b]! - own[a]!)
  return {likelihood, at}
}
