import {isWord} from '../page/character.js'
import type {LinkMark} from './link-marks.js'

/** What a converter put into a line that is no word of the text. */
export interface Mark {
  readonly name: string
  readonly start: number
  readonly end: number
}

/** Signs that stand for themselves, "1\\.", emphasis, strokes and code. */
const INLINE = /\\[^\p{L}\p{N}\s]|\*+|_+|~{2,}|`+/gu

/**
 * The marks of Markdown within a line, with those of its links, in order; "_" is of the address in "](/old_bridge)", and of the
 * code in "`__init__`".
 */
export function inlineMarksOf(text: string, from: number, to: number, links: readonly LinkMark[]): Mark[] {
  const marks: Mark[] = []
  const line = text.slice(from, to)
  let link = 0
  let codeEnd = -1
  for (const {0: sign, index} of line.matchAll(INLINE)) {
    if (index < codeEnd) continue
    const start = from + index
    const end = start + sign.length
    if (sign.startsWith('`')) codeEnd = index === codeEnd ? -1 : line.indexOf(sign, index + sign.length)
    while (link < links.length && links[link]!.end <= start) marks.push(links[link++]!)
    if (links[link] && links[link]!.start < end) continue
    if (sign.startsWith('\\')) marks.push({name: 'escape', start, end: start + 1})
    else if (!isWord(text.charCodeAt(start - 1)) || !isWord(text.charCodeAt(end)))
      marks.push({name: 'emphasis', start, end})
  }
  return [...marks, ...links.slice(link)]
}
