import {foldCode} from '../language/fold.js'
import {BASIS, mix} from '../language/word-hash.js'
import {DIGIT, GLYPH, KINDS, LETTER, isPlainLetter, kindOf} from '../page/character.js'

/** The size of what counts as a word in scripts without spaces. */
export const IS_GLYPH = 0
const LONGEST = 255

/**
 * Words as their hashes, in order, with the units they have, `LONGEST` at most; in scripts without spaces, two characters
 * overlapping with the next two. Case and accents are set aside.
 */
export class WordList {
  readonly hashes: Int32Array
  readonly sizes: Uint8Array
  length = 0

  /** @param most units of all texts together: no text has more words */
  constructor(most: number) {
    this.hashes = new Int32Array(most)
    this.sizes = new Uint8Array(most)
  }

  addWords(text: string, from: number, to: number): void {
    const {hashes, sizes} = this
    let {length} = this
    for (let at = from; at < to; at++) {
      const code = text.charCodeAt(at)
      const kind = KINDS[code]! || kindOf(code)
      if ((kind & (LETTER | DIGIT)) === 0) continue
      let hash = mixFolded(BASIS, code)
      if (kind & GLYPH) {
        if (at + 1 < to) hash = mixFolded(hash, text.charCodeAt(at + 1))
        hashes[length] = hash
        sizes[length++] = IS_GLYPH
        continue
      }
      const start = at
      for (at++; at < to; at++) {
        const next = text.charCodeAt(at)
        // These fold to themselves.
        if (isPlainLetter(next)) {
          hash = mix(hash, next)
          continue
        }
        const inside = KINDS[next]! || kindOf(next)
        if ((inside & (LETTER | DIGIT)) === 0 || inside & GLYPH) break
        hash = mixFolded(hash, next)
      }
      hashes[length] = hash
      sizes[length++] = Math.min(LONGEST, at - start)
      // A glyph right behind a word is a word of its own.
      at--
    }
    this.length = length
  }
}

/** The hash that a word has in a list. */
export function hashOf(word: string): number {
  let hash = BASIS
  for (let at = 0; at < word.length; at++) hash = mixFolded(hash, word.charCodeAt(at))
  return hash
}

function mixFolded(hash: number, code: number): number {
  const folded = foldCode(code)
  return folded === 0 ? hash : mix(hash, folded)
}
