import {mayBeginPhrase, phraseAt} from '../language/lexicon.js'
import type {Piece} from './piece.js'
import type {PieceLines} from './piece-lines.js'

/** Pieces of a phrase at most. */
const LONGEST = 6

/** Where phrases that name furniture begin and end in a page. */
export class PiecePhrases {
  /** 1 where a line would begin with a phrase here, more where one stands whole: its pieces and one. */
  readonly begins: Uint8Array
  /** The pieces of the longest whole phrase that ends before the piece. */
  readonly ends: Uint8Array

  /** Only lines that may be parted are looked through. */
  constructor(text: string, pieces: readonly Piece[], lines: PieceLines) {
    this.begins = new Uint8Array(pieces.length + 1)
    this.ends = new Uint8Array(pieces.length + 1)
    for (let at = 0; at < pieces.length; at++) {
      if (lines.mayPart(at)) this.#find(text, pieces, at, lines.to[at]!)
    }
  }

  #find(text: string, pieces: readonly Piece[], at: number, to: number): void {
    const {start} = pieces[at]!
    if (!mayBeginPhrase(text, start, pieces[Math.min(at + LONGEST, to) - 1]!.end)) return
    for (let size = 1; size <= LONGEST && at + size <= to; size++) {
      const phrase = phraseAt(text, start, pieces[at + size - 1]!.end)
      if (!phrase) continue
      const isWhole = phrase.at === 'line'
      this.begins[at] = Math.max(this.begins[at]!, isWhole ? 1 + size : 1)
      if (isWhole) this.ends[at + size] = Math.max(this.ends[at + size]!, size)
    }
  }
}
