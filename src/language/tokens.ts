import {DIGIT, LETTER, VOID, kindOf} from '../page/character.js'

/** A word or a number of a text, `start` and `end` in UTF-16 offsets. */
export interface Token {
  readonly kind: 'word' | 'number'
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
    if (sort)
      tokens.push({kind: sort & DIGIT ? 'number' : 'word', text: text.slice(start, at), start, end: at})
  }
  return tokens
}

function sameSort(code: number, sort: number): boolean {
  const kind = kindOf(code)
  return (kind & VOID) !== 0 || (kind & (LETTER | DIGIT)) === sort
}
