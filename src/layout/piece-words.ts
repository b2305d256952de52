import {functionWordsHaveHash, smallOf} from '../language/function-words.js'
import {Numbering} from '../language/numbering.js'
import {BASIS, mix} from '../language/word-hash.js'
import {CAPITAL, isWord, kindOf} from '../page/character.js'
import {FIRST, type Piece} from './piece.js'

/** Bits of `flags`. */
export const GRAMMAR = 1
const LOUD = 2

/** The words of a page's pieces, and how often each stands there. */
export class PieceWords {
  /** The word of each piece as a number, the same for the same letters, capital or small. */
  readonly ids: Int32Array
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
    const words = new Numbering(pieces.length / 2)
    /** By a word's number. */
    const grammar: number[] = []
    for (let at = 0; at < pieces.length; at++) {
      const {start, end, first} = pieces[at]!
      const from = wordStart(text, start, end)
      const to = wordEnd(text, from, end)
      let hash = BASIS
      let length = 0
      for (let unit = from; unit < to; unit++) {
        const code = text.charCodeAt(unit)
        if (code === 0) continue
        hash = mix(hash, smallOf(code))
        length++
      }
      const id = words.add(hash)
      if (id === grammar.length) {
        grammar.push(functionWordsHaveHash(hash) ? GRAMMAR : 0)
        this.#counts.push(0)
        this.#smalls.push(0)
      }
      this.#counts[id]!++
      if (first === FIRST.lower) this.#smalls[id]!++
      this.ids[at] = id
      this.lengths[at] = length
      this.flags[at] = grammar[id]! | (length > 1 && isLoud(text, from, to) ? LOUD : 0)
    }
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

/** Where the letters and digits of a piece begin: the marks around them are left out, unless there is nothing else. */
function wordStart(text: string, start: number, end: number): number {
  while (start < end - 1 && !isWord(text.charCodeAt(start))) start++
  return start
}

function wordEnd(text: string, start: number, end: number): number {
  while (end > start + 1 && !isWord(text.charCodeAt(end - 1))) end--
  return end
}

function isLoud(text: string, from: number, to: number): boolean {
  return (kindOf(text.charCodeAt(from)) & kindOf(text.charCodeAt(to - 1)) & CAPITAL) !== 0
}
