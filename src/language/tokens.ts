import {DIGIT, LETTER, VOID, kindOf} from '../page/character.js'
import {shown} from '../page/page.js'

/** A word or a number of a text, `start` and `end` in UTF-16 offsets. */
export interface Token {
  readonly kind: 'word' | 'number'
  /** As it is shown, without the filler of rewrites; a number in ASCII digits. */
  readonly text: string
  readonly start: number
  readonly end: number
}

/** The words and numbers between two offsets; a letter next to a digit begins a token of its own ("12h40" is three). */
export function tokensOf(text: string, from: number, to: number): Token[] {
  const tokens: Token[] = []
  let at = from
  while (at < to) {
    const sort = kindOf(text.charCodeAt(at)) & (LETTER | DIGIT)
    const start = at
    do at++
    while (at < to && sameSort(text.charCodeAt(at), sort))
    const token = shown(text, start, at)
    if (sort & DIGIT) tokens.push({kind: 'number', text: toAscii(token), start, end: at})
    else if (sort) tokens.push({kind: 'word', text: token, start, end: at})
  }
  return tokens
}

function sameSort(code: number, sort: number): boolean {
  const kind = kindOf(code)
  return (kind & VOID) !== 0 || (kind & (LETTER | DIGIT)) === sort
}

/** ١٢ → 12: the ten digits of a script stand in a row. */
function toAscii(number: string): string {
  return /^\d+$/.test(number)
    ? number
    : number.replaceAll(/\D/g, digit => {
        let zero = digit.charCodeAt(0)
        while (kindOf(zero - 1) & DIGIT) zero--
        return String(digit.charCodeAt(0) - zero)
      })
}
