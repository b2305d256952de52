import {DIGIT, SPACE, VOID, kindOf} from '../page/character.js'
import {oncePerBlock} from '../page/once.js'

/** What a unit is to a phrase: 0 for nothing, a space for any white space, `#` for a digit. */
const folded = new Int32Array(0x10000).fill(-1)

export const BLANK = 0x20
export const NUMBER = 0x23

/** Where the Indian scripts begin, and where those behind them and Thai do. */
const INDIC = 0x900
const TIBETAN = 0xf00
/** The dot that makes another letter, which many leave out: फ़ोटो is फोटो. */
const NUKTA = /[\u093C\u09BC\u0A3C\u0ABC]/
/** Letters that are typed one for the other: Persian ye and kaf with an Arabic keyboard, the dot of यहाँ with or without its moon. */
const SAME = new Map([
  ['ی', 'ي'],
  ['ک', 'ك'],
  ['ँ', 'ं']
])

/** Case, accents, and kinds of apostrophe, dash and digit set aside: what phrases are compared by. */
export function foldCode(code: number): number {
  const known = folded[code]!
  return known < 0 ? (folded[code] = fold(code)) : known
}

function fold(code: number): number {
  const kind = kindOf(code)
  if (kind & VOID) return 0
  if (kind & SPACE) return BLANK
  if (kind & DIGIT) return NUMBER
  const character = String.fromCharCode(code)
  if ('’ʼ‘`´ʹ'.includes(character)) return 0x27
  if ('‐‑‒–—−'.includes(character)) return 0x2d
  if ('“”„«»"'.includes(character)) return 0
  const sign = SAME.get(character)
  if (sign !== undefined) return sign.charCodeAt(0)
  // The vowel signs of Indian and Thai scripts are letters to a reader: खोज is a search, खज nothing.
  if (code >= INDIC && code < TIBETAN && /\p{M}/u.test(character)) return NUKTA.test(character) ? 0 : code
  // Marks (accents, Arabic vowel signs) and format characters (soft hyphen, zero width) don't count.
  if (/[\p{M}\p{Cf}ـ]/u.test(character)) return 0
  // A Korean syllable is a letter with others for accents to Unicode; to a reader it is what it is.
  if (code >= 0xac00 && code <= 0xd7a3) return code
  // A Turkish i without its dot is an I in capitals, as that with a dot is to most.
  if (character === 'ı') return 0x69
  // A Greek sigma at a word's end is a capital like the others.
  if (character === 'ς') return 0x3c3
  const lower = character.toLowerCase().normalize('NFD').charCodeAt(0)
  // What is an accent to Unicode is an apostrophe here: "´" of three code points more.
  return lower === code ? code : foldCode(lower)
}

/** Whether a folded unit behind another is nothing: of white space and of a number the first alone counts. */
export function isSkipped(code: number, last: number): boolean {
  return code === 0 || (code === last && (code === BLANK || code === NUMBER))
}

/** Fold a text, white space and numbers each to one sign. */
export function foldText(text: string): string {
  let out = ''
  let last = BLANK
  for (let at = 0; at < text.length; at++) {
    const code = foldCode(text.charCodeAt(at))
    if (isSkipped(code, last)) continue
    out += String.fromCharCode(code)
    last = code
  }
  return last === BLANK ? out.trimEnd() : out
}

/** Fold a block, once. */
export const foldOf = oncePerBlock((text, block) => foldText(text.slice(block.start, block.end)))
