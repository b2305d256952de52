import {Ngrams} from './ngrams.js'
import {FIRST, LAST, isStop, type Piece} from './piece.js'
import {FAR, PieceLines} from './piece-lines.js'
import {PiecePhrases} from './piece-phrases.js'
import {GRAMMAR, PieceWords} from './piece-words.js'
import {RecurringRuns, recurring, titled} from './recurring-runs.js'

/** How far looks to either side go, in pieces: for small letters, and for the words and marks of running text. */
const NEAR = [4, 8, 16] as const
const WIDE = [10, 25] as const
/** Nothing counts for more: repetitions, letters of a word or capitals in a row, pieces of a line; `FAR` pieces to an end. */
const MANY = 6
const LETTERS = 20
const LONGEST_LINE = 1000

/** The features of boundaries between the pieces of a page, for the trained model: no language has any of its own. */
export class Seams {
  readonly lines: PieceLines
  readonly #pieces: readonly Piece[]
  readonly #words: PieceWords
  readonly #phrases: PiecePhrases
  readonly #pairs: Ngrams
  readonly #triples: Ngrams
  readonly #recurring: RecurringRuns
  readonly #titled: RecurringRuns
  /** Sums over the pieces before each. */
  readonly #small: Int32Array
  readonly #grammar: Int32Array
  readonly #stops: Int32Array
  readonly #commas: Int32Array
  readonly #fused: number

  /**
   * @param lines where each line's pieces begin, as indexes
   * @param isRunOn whether each holds a page, or a part of one, whatever their number
   */
  constructor(text: string, pieces: readonly Piece[], lines: readonly number[], isRunOn = false) {
    this.#pieces = pieces
    this.lines = new PieceLines(pieces, lines, isRunOn)
    this.#words = new PieceWords(text, pieces)
    this.#phrases = new PiecePhrases(text, pieces, this.lines)
    this.#pairs = new Ngrams(this.#words.ids, lines, 2)
    this.#triples = new Ngrams(this.#words.ids, lines, 3)
    const {flags, ids} = this.#words
    this.#recurring = new RecurringRuns(pieces.length, recurring(ids, pieces.length))
    this.#titled = new RecurringRuns(pieces.length, titled(ids, pieces.length))
    this.#small = sums(pieces, ({first}) => first === FIRST.lower)
    this.#grammar = sums(pieces, (_, at) => (flags[at]! & GRAMMAR) !== 0)
    this.#stops = sums(pieces, isStop)
    this.#commas = sums(pieces, ({last}) => last === LAST.comma)
    const fused = pieces.reduce((count, {gap, open}) => (gap === 0 && open ? count + 1 : count), 0)
    this.#fused = Math.round((fused / pieces.length) * 1000)
  }

  /** The features of a boundary before the piece at `at`, in the order of the trained model. */
  of(at: number): number[] {
    const from = this.lines.from[at]!
    const to = this.lines.to[at]!
    const row = [this.#pieces[at]!.gap, this.lines.isAlone(at) ? 1 : 0]
    row.push(this.lines.fused[at]!, this.#fused, Math.min(LONGEST_LINE, to - from))
    this.#pushPieces(row, at, from, to)
    this.#pushShares(row, at, from, to)
    this.#pushDistances(row, at, from, to)
    this.#pushRepetitions(row, at, from, to)
    row.push(this.#phrases.begins[at]!, this.#phrases.ends[at]!)
    return row
  }

  /** Whether a whole phrase of several words begins or ends before the piece at `at`. */
  isBesidePhrase(at: number): boolean {
    return this.#phrases.begins[at]! > 2 || this.#phrases.ends[at]! > 1
  }

  /** Whether a whole phrase, or a copy of what the page begins with, begins or ends before the piece at `at`. */
  isBesideKnown(at: number): boolean {
    if (this.#phrases.begins[at]! > 1 || this.#phrases.ends[at]! > 0) return true
    return this.#titled.begins[at]! > 0 || this.#titled.ends[at]! > 0
  }

  /** Of three pieces on either side: first and last letter, length, kind of word; and the gaps next to this one. */
  #pushPieces(row: number[], at: number, from: number, to: number): void {
    for (let near = at - 3; near < at + 3; near++) {
      if (near < from || near >= to) row.push(0, 0, 0, 0)
      else {
        const {first, last} = this.#pieces[near]!
        row.push(first, last, Math.min(LETTERS, this.#words.lengths[near]!), this.#words.flags[near]!)
      }
    }
    row.push(at - 2 >= from ? this.#pieces[at - 1]!.gap : 3, at + 1 < to ? this.#pieces[at + 1]!.gap : 3)
  }

  /** On either side: how much is written small, how many words of grammar, ends of sentences, commas. */
  #pushShares(row: number[], at: number, from: number, to: number): void {
    const push = (sums: Int32Array, reach: number): number =>
      row.push(share(sums, Math.max(from, at - reach), at), share(sums, at, Math.min(to, at + reach)))
    for (const reach of NEAR) push(this.#small, reach)
    for (const reach of WIDE) {
      push(this.#grammar, reach)
      push(this.#stops, reach)
    }
    push(this.#commas, WIDE[1])
  }

  /** How far it is to the ends of sentences, to small letters and to the line's ends. */
  #pushDistances(row: number[], at: number, from: number, to: number): void {
    const {lastStop, nextStop, lastSmall, nextSmall} = this.lines
    row.push(Math.min(FAR, at - lastStop[at]!), Math.min(FAR, nextStop[at]! - at))
    row.push(Math.min(LETTERS, at - 1 - lastSmall[at]!), Math.min(LETTERS, nextSmall[at]! - at))
    row.push(Math.min(FAR, at - from), Math.min(FAR, to - at))
  }

  /** What of the words around stands elsewhere too, and whether next to the same words. */
  #pushRepetitions(row: number[], at: number, from: number, to: number): void {
    const words = this.#words
    const pairs = this.#pairs
    const triples = this.#triples
    row.push(many(words.count(at - 1)), many(words.count(at)))
    row.push(many(words.smallCount(at - 1)), many(words.smallCount(at)))
    row.push(many(pairs.count(at - 1)))
    row.push(at + 2 <= to ? pairs.varietyBefore(at) : 0, at - 2 >= from ? pairs.varietyAfter(at - 2) : 0)
    row.push(at + 3 <= to ? triples.varietyBefore(at) : 0, at - 3 >= from ? triples.varietyAfter(at - 3) : 0)
    for (const {begins, ends, over} of [this.#recurring, this.#titled])
      row.push(begins[at]!, ends[at]!, over[at]!)
  }
}

function many(count: number): number {
  return Math.min(MANY, count)
}

function sums(pieces: readonly Piece[], counts: (piece: Piece, at: number) => boolean): Int32Array {
  const sums = new Int32Array(pieces.length + 1)
  for (let at = 0; at < pieces.length; at++) sums[at + 1] = sums[at]! + (counts(pieces[at]!, at) ? 1 : 0)
  return sums
}

/** Per hundred of the pieces from `from` to `to`; -1 where there are none. */
function share(sums: Int32Array, from: number, to: number): number {
  return to > from ? Math.round(((sums[to]! - sums[from]!) / (to - from)) * 100) : -1
}
