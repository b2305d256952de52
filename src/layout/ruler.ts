import {CAPITAL, isSpace, kindOf} from '../page/character.js'
import type {Dress} from './dress.js'

/** How the one who wrapped the lines measured them. */
export interface Ruler {
  /** How many columns a text takes. */
  readonly width: (text: string, start: number, end: number) => number
  /** Whether a line may break before this letter, though no space is there. */
  readonly breaksBefore: (code: number) => boolean
  /** Whether letters stand in columns, below each other: not on paper. */
  readonly hasColumns: boolean
}

/** Text browsers count the columns of a screen, and break a line between any two letters that take two of them. */
const SCREEN: Ruler = {
  width(text, start, end) {
    let width = end - start
    for (let at = start; at < end; at++) if (isWide(text.charCodeAt(at))) width++
    return width
  },
  breaksBefore: isWide,
  hasColumns: true
}
/** Converters to Markdown count letters, and break at spaces. */
const LETTERS: Ruler = {width: (_, start, end) => end - start, breaksBefore: () => false, hasColumns: true}

/** On paper letters are as wide as their shapes; a column is the mean of an English text. */
const PAPER: Ruler = {
  width(text, start, end) {
    let width = 0
    for (let at = start; at < end; at++) width += widthOnPaper(text, at)
    return Math.round(width)
  },
  breaksBefore: isWide,
  hasColumns: false
}

const THIN = new Set("ijl'’‘.,;:!|")
const NARROW = new Set('tfrI()[]/-')
const BROAD = new Set('mwMW@%—ЖШЩМЮФжшщмюф')

/** In columns, as most typefaces for text have it; what was written over takes none. */
function widthOnPaper(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if (code === 0) return 0
  if (isSpace(code)) return 0.58
  if (isWide(code)) return 2.2
  const letter = text[at]!
  if (THIN.has(letter)) return 0.6
  if (NARROW.has(letter)) return 0.75
  if (BROAD.has(letter)) return 1.7
  return kindOf(code) & CAPITAL ? 1.45 : 1.12
}

export function rulerFor(dress: Dress | undefined): Ruler {
  if (dress === 'print') return PAPER
  return dress === 'markdown' || dress === 'targets' ? LETTERS : SCREEN
}

/** Whether a line could break there: at a space, or between two wide letters ("―東" is one word, as "3天" is, and "”，"). */
export function breaksAt({breaksBefore}: Ruler, text: string, at: number): boolean {
  return text[at] === ' ' || (breaksBefore(text.charCodeAt(at)) && breaksBefore(text.charCodeAt(at - 1)))
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
