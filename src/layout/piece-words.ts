import {functionWordsHave} from '../language/function-words.js'
import {CAPITAL, isWord, kindOf} from '../page/character.js'
import {FIRST, type Piece} from './piece.js'

/** Bits of `flags`. */
export const GRAMMAR = 1
export const LOUD = 2

/** The words of a page's pieces, and how often each stands there. */
export class PieceWords {
  /** The word of each piece as a number, the same for the same letters, capital or small. */
  readonly ids: Int32Array
  /** How many different words there are. */
  readonly known: number
  /** UTF-16 units. */
  readonly lengths: Int32Array
  /** GRAMMAR for a function word of some language, LOUD for a word in capitals. */
  readonly flags: Uint8Array
  readonly #counts: number[] = []
  readonly #smalls: number[] = []

  constructor(text: string, pieces: readonly Piece[]) {
    this.ids = new Int32Array(pieces.length + 1)
    this.lengths = new Int32Array(pieces.length)
    this.flags = new Uint8Array(pieces.length)
    const ids = new Map<string, number>()
    for (const [at, {start, end, first}] of pieces.entries()) {
      const word = wordOf(text, start, end)
      const folded = word.toLowerCase()
      const id = ids.get(folded) ?? ids.size
      if (id === ids.size) {
        ids.set(folded, id)
        this.#counts.push(0)
        this.#smalls.push(0)
      }
      this.#counts[id]!++
      if (first === FIRST.lower) this.#smalls[id]!++
      this.ids[at] = id
      this.lengths[at] = word.length
      this.flags[at] = (functionWordsHave(folded) ? GRAMMAR : 0) | (isLoud(word) ? LOUD : 0)
    }
    this.known = ids.size
  }

  /** How often the piece's word stands in the page. */
  count(at: number): number {
    return this.#counts[this.ids[at]!]!
  }

  /** How often with a small letter. */
  smallCount(at: number): number {
    return this.#smalls[this.ids[at]!]!
  }
}

/** The letters and digits of a piece, the marks around them left out. */
function wordOf(text: string, start: number, end: number): string {
  while (start < end - 1 && !isWord(text.charCodeAt(start))) start++
  while (end > start + 1 && !isWord(text.charCodeAt(end - 1))) end--
  const word = text.slice(start, end)
  return word.includes('\0') ? word.replaceAll('\0', '') : word
}

function isLoud(word: string): boolean {
  const [first, last] = [kindOf(word.charCodeAt(0)), kindOf(word.charCodeAt(word.length - 1))]
  return word.length > 1 && (first & last & CAPITAL) !== 0
}
