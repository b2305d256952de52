import {DIGIT, SPACE, VOID, kindOf} from '../page/character.js'

/** What a unit is to a phrase: 0 for nothing, a space for any white space, `#` for a digit. */
const folded = new Uint16Array(0x10000)
const known = new Uint8Array(0x10000)

export const BLANK = 0x20
export const NUMBER = 0x23

/** Case, accents, and kinds of apostrophe, dash and digit set aside: what phrases are compared by. */
export function foldOf(code: number): number {
  if (known[code] === 0) {
    known[code] = 1
    folded[code] = fold(code)
  }
  return folded[code]!
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
  // Marks (accents, Arabic vowel signs) and format characters (soft hyphen, zero width) don't count.
  if (/[\p{M}\p{Cf}ـ]/u.test(character)) return 0
  const lower = character.toLowerCase().normalize('NFD')
  return lower.charCodeAt(0)
}

/** Fold a whole string, white space and numbers each to one sign. */
export function foldText(text: string): string {
  let out = ''
  let last = BLANK
  for (let at = 0; at < text.length; at++) {
    const code = foldOf(text.charCodeAt(at))
    if (code === 0 || ((code === BLANK || code === NUMBER) && code === last)) continue
    out += String.fromCharCode(code)
    last = code
  }
  return out.trimEnd()
}
