/**
 * What a UTF-16 unit is, as bits, looked up rather than matched: a table is much faster than `\p{L}` and
 * can't backtrack. Lone surrogates count as letters, so that no word breaks inside a pair.
 */
export const SPACE = 1
export const LETTER = 2
export const CAPITAL = 4
export const DIGIT = 8
/** Ends a sentence: `.`, `!`, `?`, `…` and their kin in other scripts. */
export const STOP = 16
export const QUOTE = 32
/** A letter of a script that is written without spaces: each counts as a word. */
export const GLYPH = 64
/** Filler that a rewrite left behind; see `fill` in fill.ts. */
export const VOID = 128
/** Set for every unit that was looked at, so that 0 means: not yet. */
const KNOWN = 256
/** White space other than the plain one. */
export const WIDE = 512
/** What no reader sees, or what an entity begins with: few pages have any. */
export const ODD = 1024
/** A comma or a semicolon. */
export const COMMA = 2048
/** Closes a bracket or a quotation: what ends a sentence may stand before it. */
export const CLOSING = 4096
/** Ends a line in some dump: see `LINE_ENDS`. */
const LINE_END = 8192

/** \n, vertical tab, form feed, \r, next line, line separator, paragraph separator. */
export const LINE_ENDS = '\n\v\f\r\x85\u2028\u2029'

/** Controls but white space; soft hyphen; zero-width space, joiners and marks; signs that turn the writing's direction. */
export const UNSEEN =
  /[\0-\x08\x0E-\x1F\x7F-\x84\x86-\x9F\xAD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069]/

const COMMAS = ',;،，、؛；'
const CLOSINGS = ")]}’'）］】》〉"
const STOPS = '.!?…。！？．｡؟۔।॥܀։።'
const QUOTES = '"«»“”„‟‹›「」『』〝〞＂'

/** What is known so far, for loops in which even a call is dear: `KINDS[code] || kindOf(code)`. */
export const KINDS = new Uint16Array(0x10000)

/** The bits of the unit with this code; none of what `charCodeAt` gives beyond a text's ends. */
export function kindOf(code: number): number {
  // A single look for what is no index would make each of the many others a slow one.
  if (!(code >= 0)) return 0
  const kind = KINDS[code]!
  return kind === 0 ? (KINDS[code] = classify(code) | markOf(code) | oddity(code) | KNOWN) : kind
}

export function isSpace(code: number): boolean {
  return (kindOf(code) & SPACE) !== 0
}

export function isLineEnd(code: number): boolean {
  return (kindOf(code) & LINE_END) !== 0
}

/** White space or filler: nothing that shows. */
export function isBlank(code: number): boolean {
  return (kindOf(code) & (SPACE | VOID)) !== 0
}

/** One of the letters a to z: most of most pages, of which all is known without a look into the table. */
export function isPlainLetter(code: number): boolean {
  return code >= 0x61 && code <= 0x7a
}

export function isWord(code: number): boolean {
  return (kindOf(code) & (LETTER | DIGIT)) !== 0
}

/** Among the scripts that know no capitals: more letters of Latin, Greek and Cyrillic, "ở" and "ấ" of Vietnamese, and Glagolitic. */
const CASED = [
  [0x1e00, 0x1fff],
  [0x2c00, 0x2d2f],
  [0xa640, 0xa69f],
  [0xa720, 0xa7ff],
  [0xab30, 0xabbf]
] as const

/** Whether a letter is of a script that knows no capitals. */
export function isCaseless(code: number): boolean {
  return code >= 0x590 && code < 0xd800 && !CASED.some(([first, last]) => code >= first && code <= last)
}

/** Whether it is of the script that parts clauses by spaces, and neither words nor sentences. */
export function isThai(code: number): boolean {
  return code >= 0xe00 && code < 0xe80
}

/** Whether it is a small letter, of a script that has capitals. */
export function isSmall(code: number): boolean {
  return (kindOf(code) & (LETTER | CAPITAL | GLYPH)) === LETTER && !isCaseless(code)
}

function markOf(code: number): number {
  const character = String.fromCharCode(code)
  if (COMMAS.includes(character)) return COMMA
  return CLOSINGS.includes(character) ? CLOSING : 0
}

function oddity(code: number): number {
  const character = String.fromCharCode(code)
  return UNSEEN.test(character) || character === '&' ? ODD : 0
}

function classify(code: number): number {
  const character = String.fromCharCode(code)
  if (code === 0) return VOID
  if (LINE_ENDS.includes(character)) return SPACE | WIDE | LINE_END
  if (/\s/.test(character)) return character === ' ' ? SPACE : SPACE | WIDE
  if (STOPS.includes(character)) return STOP
  if (QUOTES.includes(character)) return QUOTE
  if (code >= 0xd800 && code <= 0xdfff) return LETTER
  // Before the scripts: Thai's own digits are of it too.
  if (/\p{Nd}/u.test(character)) return DIGIT
  if (/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u.test(character)) return LETTER | GLYPH
  if (/[\p{Lu}\p{Lt}]/u.test(character)) return LETTER | CAPITAL
  if (/[\p{L}\p{M}]/u.test(character)) return LETTER
  return 0
}
