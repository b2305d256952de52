import {foldCode} from './fold.js'
import {BASIS, mix} from './word-hash.js'
import {DIGIT, GLYPH, LETTER, VOID, isPlainLetter, kindOf} from '../page/character.js'

/** The size of what counts as a word in scripts without spaces. */
export const IS_GLYPH = 0
const LONGEST = 255

/**
 * What each unit is to a word, as they are asked for: its folded code; `MARK` where it is part of a word and counts for
 * nothing; `FILLER` where it is none either and parts nothing, "fü\0\0\0\0\0r"; 0 where it was not asked for yet. One look
 * tells all: this loop goes over all of a page.
 */
const units = new Int32Array(0x10000)
const NO_WORD = 1
const MARK = 2
const FILLER = 3
const OF_GLYPH = 0x10000

function unitOf(code: number): number {
  const kind = kindOf(code)
  if (kind & VOID) return (units[code] = FILLER)
  if ((kind & (LETTER | DIGIT)) === 0) return (units[code] = NO_WORD)
  return (units[code] = kind & GLYPH ? OF_GLYPH : foldCode(code) || MARK)
}

/**
 * Words as their hashes, in order, with the units they have, `LONGEST` at most; in scripts without spaces, two characters
 * overlapping with the next two. Case and accents are set aside.
 */
export class WordList {
  hashes: Int32Array
  sizes: Uint8Array
  length = 0

  /** @param expected units of all texts together, as no text has more words; it grows where there are more */
  constructor(expected: number) {
    this.hashes = new Int32Array(expected)
    this.sizes = new Uint8Array(expected)
  }

  addWords(text: string, from: number, to: number): void {
    this.#reserve(to - from)
    const {hashes, sizes} = this
    let {length} = this
    let start = from
    let hash = BASIS
    for (let at = from; at < to; at++) {
      const code = text.charCodeAt(at)
      // Most units are of the letters that stay as they are.
      if (isPlainLetter(code)) {
        hash = mix(hash, code)
        continue
      }
      const unit = units[code]! || unitOf(code)
      if (unit > FILLER && unit < OF_GLYPH) {
        hash = mix(hash, unit)
        continue
      }
      if (unit === MARK) continue
      if (unit === FILLER) {
        // The word is shorter by it.
        start++
        continue
      }
      if (at > start) {
        hashes[length] = hash
        sizes[length++] = Math.min(LONGEST, at - start)
      }
      hash = BASIS
      start = at + 1
      if (unit === OF_GLYPH) {
        hashes[length] = hashOf(text, at, behindNext(text, at, to))
        sizes[length++] = IS_GLYPH
      }
    }
    if (to > start) {
      hashes[length] = hash
      sizes[length++] = Math.min(LONGEST, to - start)
    }
    this.length = length
  }

  #reserve(words: number): void {
    const size = this.hashes.length
    if (this.length + words <= size) return
    const {hashes, sizes} = this
    this.hashes = new Int32Array(2 * size + words)
    this.sizes = new Uint8Array(2 * size + words)
    this.hashes.set(hashes)
    this.sizes.set(sizes)
  }
}

/** Where the next unit that shows ends. */
function behindNext(text: string, at: number, to: number): number {
  let next = at + 1
  while (next < to && text.charCodeAt(next) === 0) next++
  return Math.min(next + 1, to)
}

/** The hash that a word, which may stand in a text, has in a list. */
export function hashOf(text: string, from = 0, to = text.length): number {
  let hash = BASIS
  for (let at = from; at < to; at++) {
    const folded = foldCode(text.charCodeAt(at))
    if (folded !== 0) hash = mix(hash, folded)
  }
  return hash
}
