import {
  CAPITAL,
  COMMA,
  DIGIT,
  GLYPH,
  LETTER,
  QUOTE,
  STOP,
  isBlank,
  isCaseless,
  isPlainLetter,
  kindOf
} from '../page/character.js'
import {lineEndsBetween} from '../page/line-ends.js'

/** What a piece begins with, or a place where pieces meet: the numbers are those of the trained model. */
export const FIRST = {lower: 1, upper: 2, digit: 3, glyph: 4, open: 5, other: 6, caseless: 7} as const
export const LAST = {
  lower: 1,
  upper: 2,
  digit: 3,
  glyph: 4,
  dot: 5,
  stop: 6,
  comma: 7,
  colon: 8,
  close: 9,
  other: 10,
  stopped: 11,
  caseless: 12
} as const

/** A word, or the part of one between two places where a boundary may have been lost. */
export interface Piece {
  readonly start: number
  readonly end: number
  /** What stands before it: 0 nothing, 1 a space, 2 more than that. */
  readonly gap: number
  /** Of FIRST. */
  readonly first: number
  /** Of LAST. */
  readonly last: number
  /** Whether a line may end before the piece. */
  readonly open: boolean
}

/** Whether a sentence ends with the piece. */
export function isStop({last}: Piece): boolean {
  return last === LAST.dot || last === LAST.stop || last === LAST.stopped
}

const OPENING = '([{“«„‘‹「『【《<'
const CLOSING = ')]}”»’›」』】》>"'
const COLONS = ':：'

/** The pieces of all lines of a page in order, and where each line's begin. */
export function piecesOfLines(
  text: string,
  blocks: readonly {readonly start: number; readonly end: number}[]
): {readonly pieces: readonly Piece[]; readonly lines: readonly number[]} {
  const pieces: Piece[] = []
  const lines: number[] = []
  for (const {start, end} of blocks) {
    lines.push(pieces.length)
    for (const piece of piecesOf(text, start, end)) pieces.push(piece)
  }
  return {pieces, lines}
}

/** What addresses, tags and code have; no element's end shows in them. */
const MACHINE = /:\/\/|[=<>{}\\@_]|www\./

/** Cut a line into pieces: at white space, and where letters or marks meet as they don't within a word. */
function piecesOf(text: string, start: number, end: number): Piece[] {
  const pieces: Piece[] = []
  // Few lines have any of it, and those not in each of their words.
  const mayBeMachine = MACHINE.test(text.slice(start, end))
  let at = start
  let gap = 0
  let wordEnd = start
  let whole = false
  while (at < end) {
    const before = at
    let blanks = 0
    while (at < end && isBlank(text.charCodeAt(at))) {
      if (text.charCodeAt(at) !== 0) blanks++
      at++
    }
    if (at >= end) break
    // A line's end within a line, and how far the next is set in, is white space of the source.
    if (at > start) gap = blanks > 1 && lineEndsBetween(text, before, at) === 0 ? 2 : Math.min(1, blanks)
    if (at >= wordEnd) {
      wordEnd = endOfWord(text, at, end)
      whole = mayBeMachine && MACHINE.test(text.slice(at, wordEnd))
    }
    let to = whole ? wordEnd : at + 1
    while (to < wordEnd && !isSeam(text, to, at, end)) to++
    const first = firstOf(text, at)
    const last = lastOf(text, at, to)
    const open = pieces.length > 0 && mayEnd(pieces[pieces.length - 1]!.last, gap, first)
    pieces.push({start: at, end: to, gap, first, last, open})
    at = to
  }
  return pieces
}

/** Whether a line may end between two pieces: nowhere before a small letter, but behind a full stop. */
function mayEnd(last: number, gap: number, first: number): boolean {
  if (gap === 0 || first !== FIRST.lower) return true
  return last === LAST.dot || last === LAST.stop || last === LAST.stopped
}

/** Where the word ends that stands at `at`; filler within one is for a soft hyphen or the rest of an entity: "réac\0tion". */
function endOfWord(text: string, at: number, end: number): number {
  let behind = at
  for (let next = at; next < end; next++) {
    const code = text.charCodeAt(next)
    if (isPlainLetter(code) || !isBlank(code)) behind = next + 1
    else if (code !== 0) break
  }
  return behind
}

/** The last unit before `at`, from `from` on, that is no filler. */
function lastShowing(text: string, at: number, from: number): number {
  let back = at - 1
  while (back > from && text.charCodeAt(back) === 0) back--
  return back
}

/** Whether elements may have met at `at` with nothing between: "hostagesSkip", "2024By", "communiqué.Cette". */
function isSeam(text: string, at: number, from: number, end: number): boolean {
  // Most of a text is small letters behind small letters.
  if (isPlainLetter(text.charCodeAt(at)) && isPlainLetter(text.charCodeAt(at - 1))) return false
  // A run of filler is looked through once, by what shows behind it.
  if (text.charCodeAt(at) === 0) return false
  const back = lastShowing(text, at, from)
  const before = kindOf(text.charCodeAt(back))
  const after = kindOf(text.charCodeAt(at))
  if (after & LETTER) {
    if (before & LETTER) {
      if (after & GLYPH) return (before & GLYPH) === 0
      if (before & GLYPH) return true
      return (after & CAPITAL) !== 0 && (before & CAPITAL) === 0 && text.charCodeAt(at) < 0xd800
    }
    if (before & DIGIT) return (after & CAPITAL) !== 0 || at - from > 1
    if (after & CAPITAL || after & GLYPH) return !isInner(text, back)
    return (before & STOP) !== 0 && at - from > 3 && at + 1 < end && text[back] !== '.'
  }
  if (after & DIGIT) return (before & DIGIT) === 0 && !isInner(text, back) && !'.,+#$€£'.includes(text[back]!)
  const mark = text[at]!
  if ('$€£©―►▶★☆•|#@'.includes(mark)) return (before & (LETTER | DIGIT | STOP)) !== 0 || mark === '©'
  if (after & QUOTE || OPENING.includes(mark)) {
    if (mark === '"' || mark === '”' || mark === '»' || mark === '’') return false
    return (before & (LETTER | DIGIT | STOP)) !== 0 && mark !== '‘'
  }
  return false
}

/** Marks that stand within a word or a number: "O’Brien", "e-Mail", "w/out", "and/or", "(R)". */
function isInner(text: string, at: number): boolean {
  return '-\'’‘/_&@\\“«„‹([{"#$€£+=~^'.includes(text[at]!)
}

function firstOf(text: string, at: number): number {
  const code = text.charCodeAt(at)
  const kind = kindOf(code)
  if (kind & GLYPH) return FIRST.glyph
  if (kind & CAPITAL) return FIRST.upper
  if (kind & LETTER) return isCaseless(code) ? FIRST.caseless : FIRST.lower
  if (kind & DIGIT) return FIRST.digit
  return kind & QUOTE || OPENING.includes(text[at]!) ? FIRST.open : FIRST.other
}

function lastOf(text: string, start: number, end: number): number {
  const mark = text[end - 1]!
  const code = text.charCodeAt(end - 1)
  const kind = kindOf(code)
  if (kind & GLYPH) return LAST.glyph
  if (kind & CAPITAL) return LAST.upper
  if (kind & LETTER) return isCaseless(code) ? LAST.caseless : LAST.lower
  if (kind & DIGIT) return LAST.digit
  if (mark === '.') return LAST.dot
  if (kind & STOP) return LAST.stop
  if (kind & COMMA) return LAST.comma
  if (COLONS.includes(mark)) return LAST.colon
  if (!CLOSING.includes(mark)) return LAST.other
  return end - start > 1 && kindOf(text.charCodeAt(end - 2)) & STOP ? LAST.stopped : LAST.close
}
