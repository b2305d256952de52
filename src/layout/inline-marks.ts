import {isWord} from '../page/character.js'
import type {LinkMark} from './link-marks.js'

/** What a converter put into a line that is no word of the text. */
export interface Mark {
  readonly name: string
  readonly start: number
  readonly end: number
}

/** Signs that stand for themselves, "1\\.", a line's end that stays one, emphasis, strokes and code. */
const INLINE = /\\(?:[^\p{L}\p{N}\s]|$)|\*+|_+|~{2,}|`+/gu

/**
 * The marks of Markdown within a line, with those of its links, in order; "_" is of the address in "](/old_bridge)", and of the
 * code in "`__init__`".
 */
export function inlineMarksOf(text: string, from: number, to: number, links: readonly LinkMark[]): Mark[] {
  const marks: Mark[] = []
  const line = text.slice(from, to)
  let link = 0
  let codeEnd = -1
  let codeEndAt: ReturnType<typeof codeEnds> | undefined
  for (const {0: sign, index} of line.matchAll(INLINE)) {
    if (index < codeEnd) continue
    const start = from + index
    const end = start + sign.length
    if (sign.startsWith('`'))
      codeEnd = index === codeEnd ? -1 : (codeEndAt ??= codeEnds(line))(index + sign.length, sign.length)
    while (link < links.length && links[link]!.end <= start) marks.push(links[link++]!)
    if (links[link] && links[link]!.start < end) continue
    if (sign.startsWith('\\')) marks.push({name: 'escape', start, end: start + 1})
    else if (!isWord(text.charCodeAt(start - 1)) || !isWord(text.charCodeAt(end)))
      marks.push({name: 'emphasis', start, end})
  }
  return [...marks, ...links.slice(link)]
}

/**
 * Tells where code of a line ends that so many backticks open: at the next of as many at least, from an offset on; -1 where there
 * are none. To be asked in the order of the line, which is gone through once for all that open nothing.
 */
function codeEnds(line: string): (from: number, length: number) => number {
  const runs = Array.from(line.matchAll(/`+/g), ({0: {length}, index}) => ({index, length}))
  let longest = 0
  const longestFrom = runs.map(() => 0)
  for (let at = runs.length - 1; at >= 0; at--)
    longestFrom[at] = longest = Math.max(longest, runs[at]!.length)
  let next = 0
  return (from, length) => {
    while (next < runs.length && runs[next]!.index < from) next++
    if (length > (longestFrom[next] ?? 0)) return -1
    while (runs[next]!.length < length) next++
    return runs[next]!.index
  }
}
