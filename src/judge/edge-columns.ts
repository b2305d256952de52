import type {Page} from '../page/page.js'
import {CAPITAL, DIGIT, LETTER, isBlank, kindOf} from '../page/character.js'
import {NOTHING, type Columns} from './columns.js'

/** Words at a block's beginning or end that are looked at, and units that they take at most. */
const FEW = 4
const REACH = 80
/** Units of a label at most. */
const LABEL = 40
const BEHIND_LABEL = ':：|'
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/

/** How a block begins and ends, and whether it names a year: captions do, and end in names. */
export function addEdgeColumns(columns: Columns, {children, text}: Page): void {
  columns.add('headCapitals', index => {
    const {start, end} = children[index]!
    return capitalsIn(text, start, Math.min(end, start + REACH))
  })
  columns.add('tailCapitals', index => {
    const {start, end} = children[index]!
    return capitalsIn(text, lastWordsAt(text, Math.max(start, end - REACH), end), end)
  })
  columns.add('label', index => labelWords(text, children[index]!.start, children[index]!.end))
  columns.add('year', index => {
    const {start, end, shape} = children[index]!
    return shape.digits >= 4 && YEAR.test(text.slice(start, end)) ? 1 : 0
  })
}

/** The share of the first few words that begin with a capital. */
function capitalsIn(text: string, from: number, to: number): number {
  let words = 0
  let capitals = 0
  let at = from
  while (words < FEW) {
    while (at < to && isBlank(text.charCodeAt(at))) at++
    if (at === to) break
    words++
    // Past what stands before its first letter: “Skip.
    let kind = 0
    for (; at < to && !isBlank(text.charCodeAt(at)) && kind === 0; at++)
      kind = kindOf(text.charCodeAt(at)) & (LETTER | DIGIT | CAPITAL)
    if (kind & CAPITAL) capitals++
    while (at < to && !isBlank(text.charCodeAt(at))) at++
  }
  return words === 0 ? NOTHING : capitals / words
}

/** Where the last few words begin. */
function lastWordsAt(text: string, from: number, to: number): number {
  let at = to
  for (let words = 0; words < FEW; words++) {
    while (at > from && isBlank(text.charCodeAt(at - 1))) at--
    while (at > from && !isBlank(text.charCodeAt(at - 1))) at--
  }
  return at
}

/** How many words stand before a colon or a bar, as in "Record: 25-0" and "WATCH | Palestinians react"; 0 where none is near. */
function labelWords(text: string, start: number, end: number): number {
  let words = 0
  let inWord = false
  for (let at = start; at < end && at - start <= LABEL; at++) {
    if (BEHIND_LABEL.includes(text[at]!)) return words
    const isIn = !isBlank(text.charCodeAt(at))
    if (isIn && !inWord) words++
    inWord = isIn
  }
  return 0
}
