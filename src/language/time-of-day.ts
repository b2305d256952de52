import {timeAfter} from './time.js'
import {tokensOf} from './tokens.js'
import {offsetOf} from './zone.js'

/** "14.07", "14.07 GMT": without a word about it, it may be a number. */
const DOTTED = /^(?:[01]?\d|2[0-3])\.[0-5]\d(?: (\p{Lu}{1,5}))?$/u
/** UTF-16 units of a time of day at most: "11:30:05 p.m. AEST". */
const LONGEST = 24

/**
 * Whether a time of day, with its zone or without, is all that stands between two offsets.
 *
 * @param said whether a word before it says that it is one
 */
export function isTimeOfDay(text: string, from: number, to: number, said = false): boolean {
  if (to - from > LONGEST) return false
  const dotted = DOTTED.exec(text.slice(from, to))
  if (dotted) return dotted[1] === undefined ? said : offsetOf(dotted[1]) !== undefined
  return timeAfter(text, tokensOf(text, from, to), 0, from)?.end === to
}
