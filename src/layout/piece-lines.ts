import {FIRST, isStop, type Piece} from './piece.js'

/** Longer lines hold more than a paragraph; in UTF-16 units. */
const LONG = 2000
/** So do shorter ones where a page has no other: no paragraph is a page. */
const WHOLE = 400
/** So many units of an alphabet a letter of Chinese, Japanese or Korean says as much as, beyond its own. */
const MORE = 1.5
/** A line with less of its places fused lost its line ends, and kept its spaces. */
const LEAST_FUSED = 0.004
/** So many pieces off, and further, is far: where no sentence ends before or behind a piece of its line, one is taken to. */
export const FAR = 60

/** How many units of an alphabet a text says as much as, `glyphs` of whose `units` are letters that stand for a word each. */
export function weigh(units: number, glyphs: number): number {
  return units + MORE * glyphs
}

/** Whether a line of so many units holds more than a paragraph, in a page of so many lines. */
export function isLong(units: number, lines: number): boolean {
  return units > (lines === 1 ? WHOLE : LONG)
}

/** Where each of a page's pieces stands in its line; all numbers are indexes of pieces. */
export class PieceLines {
  /** Where the piece's line begins, and where the next begins. */
  readonly from: Int32Array
  readonly to: Int32Array
  /** The piece before, and the first from here on, behind which a sentence ends. */
  readonly lastStop: Int32Array
  readonly nextStop: Int32Array
  /** The piece before, and the first from here on, that begins with a small letter. */
  readonly lastSmall: Int32Array
  readonly nextSmall: Int32Array
  /** Of a thousand places in the piece's line those with nothing between the pieces. */
  readonly fused: Int32Array
  readonly #alone: Uint8Array
  readonly #parted: Uint8Array

  /**
   * @param lines where each line's pieces begin
   * @param isRunOn whether each holds a page, or a part of one, whatever their number
   */
  constructor(pieces: readonly Piece[], lines: readonly number[], isRunOn: boolean) {
    const numbers = (): Int32Array => new Int32Array(pieces.length)
    this.from = numbers()
    this.to = numbers()
    this.lastStop = numbers()
    this.nextStop = numbers()
    this.lastSmall = numbers()
    this.nextSmall = numbers()
    this.fused = numbers()
    this.#alone = new Uint8Array(pieces.length)
    this.#parted = new Uint8Array(pieces.length)
    for (const [index, from] of lines.entries()) {
      const to = lines[index + 1] ?? pieces.length
      this.#placeLine(pieces, from, to, isRunOn ? 1 : lines.length)
      this.#lookBack(pieces, from, to)
      this.#lookAhead(pieces, from, to)
    }
  }

  /** Whether the line of a piece holds a page, or a great part of one, with spaces between. */
  isAlone(at: number): boolean {
    return this.#alone[at] === 1
  }

  /** Whether the line of a piece may be parted at all: it is one of those, or something in it may be fused. */
  mayPart(at: number): boolean {
    return this.#parted[at] === 1
  }

  #placeLine(pieces: readonly Piece[], from: number, to: number, lines: number): void {
    let seams = 0
    for (let at = from; at < to; at++) if (pieces[at]!.gap === 0 && pieces[at]!.open) seams++
    const fused = seams / (to - from)
    let glyphs = 0
    for (let at = from; at < to; at++)
      if (pieces[at]!.first === FIRST.glyph) glyphs += pieces[at]!.end - pieces[at]!.start
    const units = weigh(pieces[to - 1]!.end - pieces[from]!.start, glyphs)
    this.from.fill(from, from, to)
    this.to.fill(to, from, to)
    this.fused.fill(Math.round(fused * 1000), from, to)
    const alone = isLong(units, lines) && (lines < 3 || fused < LEAST_FUSED)
    this.#alone.fill(alone ? 1 : 0, from, to)
    this.#parted.fill(alone || seams > 0 ? 1 : 0, from, to)
  }

  #lookBack(pieces: readonly Piece[], from: number, to: number): void {
    let stop = from - FAR
    let small = from - 1
    for (let at = from; at < to; at++) {
      this.lastStop[at] = stop
      this.lastSmall[at] = small
      if (isStop(pieces[at]!)) stop = at
      if (pieces[at]!.first === FIRST.lower) small = at
    }
  }

  #lookAhead(pieces: readonly Piece[], from: number, to: number): void {
    let stop = to + FAR
    let small = to
    for (let at = to - 1; at >= from; at--) {
      if (isStop(pieces[at]!)) stop = at
      if (pieces[at]!.first === FIRST.lower) small = at
      this.nextStop[at] = stop
      this.nextSmall[at] = small
    }
  }
}
