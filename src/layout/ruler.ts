import type {Dress} from './dress.js'

/** How the one who wrapped the lines measured them. */
export interface Ruler {
  /** How many columns a text takes. */
  readonly width: (text: string, start: number, end: number) => number
  /** Whether a line may break before this letter, though no space is there. */
  readonly breaksBefore: (code: number) => boolean
}

/** Text browsers count the columns of a screen, and break a line between any two letters that take two of them. */
const SCREEN: Ruler = {
  width(text, start, end) {
    let width = end - start
    for (let at = start; at < end; at++) if (isWide(text.charCodeAt(at))) width++
    return width
  },
  breaksBefore: isWide
}
/** Converters to Markdown count letters, and break at spaces. */
const LETTERS: Ruler = {width: (_, start, end) => end - start, breaksBefore: () => false}

export function rulerFor(dress: Dress | undefined): Ruler {
  return dress === 'markdown' ? LETTERS : SCREEN
}

/** Letters of Chinese, Japanese and Korean take two columns. */
function isWide(code: number): boolean {
  return (
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe4f) ||
    (code >= 0xff01 && code <= 0xff60)
  )
}
