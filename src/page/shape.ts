import {
  CAPITAL,
  CLOSING,
  COMMA,
  DIGIT,
  GLYPH,
  KINDS,
  LETTER,
  QUOTE,
  SPACE,
  STOP,
  VOID,
  isPlainLetter,
  isThai,
  kindOf
} from './character.js'
import type {Span} from './span.js'

/** What can be said of a block without knowing a language. */
export interface Shape {
  /** UTF-16 units that show. */
  readonly length: number
  /** Words; in scripts without spaces, two characters count as one. */
  readonly words: number
  readonly letters: number
  readonly digits: number
  /** Words that begin with a capital letter. */
  readonly capitals: number
  /**
   * Marks that end a sentence: before white space or the end, quotes and brackets set aside; "。" wherever it stands. A
   * space may do so in Thai.
   */
  readonly sentences: number
  readonly commas: number
  readonly quotes: number
  /** Units that are no letter, digit, stop, quotation mark or comma: brackets, dashes, bars, symbols. */
  readonly marks: number
  /** The last unit that shows, closing quotes and brackets set aside. */
  readonly end: string
  /** Capital letters behind a small one, a digit or a stop: "hostagesSkip", "2024By", "communiqué.Cette". */
  readonly humps: number
  /** All that its units are, as bits (see character.ts), and `GAP`: a first look for stages that few blocks concern. */
  readonly kinds: number
}

/** Words of a window's title at most, "Headline | Site"; with more, it is a page that lost its line ends. */
export const TITLE_WORDS = 45

/** Two units of white space stand together. */
export const GAP = 1 << 16

const DOT = 0x2e
/** Letters without a space that a Thai sentence has at least: it ends in nothing but a space, as do shorter clauses. */
const CLAUSE = 40
/** Much more frequent than the other closing marks. */
const APOSTROPHE = 0x2019
const ELLIPSIS = 0x2026

/** The shape of the text within `spans`, in one pass. */
export function shapeOf(text: string, spans: readonly Span[]): Shape {
  let length = 0
  let words = 0
  let glyphs = 0
  let letters = 0
  let digits = 0
  let capitals = 0
  let sentences = 0
  let commas = 0
  let quotes = 0
  let marks = 0
  let end = 0
  let humps = 0
  let kinds = 0
  let lastSpace = -1
  let sentenceAt = 0
  for (const [from, to] of spans) {
    let inWord = false
    let stopped = false
    for (let at = from; at < to; at++) {
      const code = text.charCodeAt(at)
      const kind = KINDS[code]! || kindOf(code)
      kinds |= kind
      if (kind & LETTER) {
        // On to the end of the letters: most of a text is inside of words.
        const first = at
        if (kind & CAPITAL && at > 0 && KINDS[text.charCodeAt(at - 1)]! & (DIGIT | STOP)) humps++
        let next = at + 1
        for (; next < to; next++) {
          const letter = text.charCodeAt(next)
          if (isPlainLetter(letter)) continue
          const inside = KINDS[letter]! || kindOf(letter)
          if ((inside & LETTER) === 0) break
          kinds |= inside
          if (inside & (GLYPH | CAPITAL)) {
            if (inside & GLYPH) glyphs++
            else if ((KINDS[text.charCodeAt(next - 1)]! & CAPITAL) === 0) humps++
          }
        }
        at = next - 1
        letters += next - first
        length += next - first
        if (kind & GLYPH) glyphs++
        else if (!inWord) {
          words++
          if (kind & CAPITAL) capitals++
          inWord = true
        }
        stopped = false
        end = text.charCodeAt(at)
        continue
      }
      if (kind & SPACE) {
        inWord = false
        if (lastSpace === at - 1) kinds |= GAP
        lastSpace = at
        if (stopped || (glyphs > sentenceAt + CLAUSE && isThai(end))) {
          sentences++
          sentenceAt = glyphs
        }
        stopped = false
        continue
      }
      if (kind & VOID) continue
      length++
      if (kind & DIGIT) {
        digits++
        if (!inWord) words++
        inWord = true
        stopped = false
        end = code
        continue
      }
      if (code !== 0x27 && code !== APOSTROPHE && code !== 0x2d) inWord = false
      if (kind & STOP) {
        // 。 needs no space behind it.
        if (code > 0x3000) sentences++
        else stopped = true
        // "..." is an ellipsis: the text was cut off there.
        end = code === DOT && text.charCodeAt(at - 1) === DOT ? ELLIPSIS : code
      } else if (kind & (QUOTE | CLOSING)) {
        if (end === 0) end = code
        if (kind & QUOTE) quotes++
      } else {
        stopped = false
        end = code
        if (kind & COMMA) commas++
        else marks++
      }
    }
    if (stopped) sentences++
  }
  return {
    length,
    words: words + Math.ceil(glyphs / 2),
    letters,
    digits,
    capitals,
    sentences,
    commas,
    quotes,
    marks,
    end: end === 0 ? '' : String.fromCharCode(end),
    humps,
    kinds
  }
}

/** Whether the block ends as a sentence does. */
export function endsSentence(shape: Shape): boolean {
  return shape.end !== '' && (kindOf(shape.end.charCodeAt(0)) & STOP) !== 0
}

/** Whether the block ends as what opens a list does, "The council will need:". */
export function endsInColon({end}: Shape): boolean {
  return end === ':' || end === '：'
}

/** Words of a line that opens a list, at least. */
const OPENING = 3
/** Items of a list below the line that opens it, at most. */
export const MOST_ITEMS = 12

/** Whether the block may open a list: a name before a colon, "Photo:", does not. */
export function opensList(shape: Shape): boolean {
  return endsInColon(shape) && shape.words >= OPENING
}

/** Whether marks are so many as in code and data, where one unit in twelve is a bracket or another mark; in prose, one in fifty. */
export function isMarked({marks, length}: Shape): boolean {
  return marks > length / 12
}

/**
 * Whether the block reads as prose: long enough for a sentence, and with the marks of one. Twelve words are what a
 * line costs in the best run of long lines on news pages: see `TOLL` in measure/baselines.ts.
 */
export function isProse(shape: Shape): boolean {
  if (shape.words < 12) return false
  if (shape.letters < shape.length / 2) return false
  return shape.sentences > 0 || endsSentence(shape) || shape.words >= 40
}

/** Whether the block is a line that is no sentence: an entry of a menu, a headline, a name. */
export function isBare(shape: Shape): boolean {
  return !isProse(shape) && !endsSentence(shape)
}
