import type {Mark} from './inline-marks.js'

/** What may stand for fields, boxes, buttons and pictures: "[          ]", "( )", "(BUTTON) Share", "[icon-arrow]", "____" */
const BOX = /\[[^[\]]*\]|\((?:[*\s]|BUTTON)\)|_{4,}/g
/** What such brackets have in them, "[INS: :INS]" for what a script inserts later; "[sic]" and "[the]" within a line are words of the text. */
const EMPTY = /^\[(?:[*x]?\s*|INS:\s*:INS)\]$/i
const ICON = /^\[[\w.-]+\]$/
const WORD = /^\[[a-z]+\]$/i
/** A link's, as lynx and elinks write it: "[12]Sport" */
const NUMBER = /^\[\d+\]$/
/** More than this, in UTF-16 units, is text that stands in brackets. */
const LONGEST = 82

/** What stands in a text browser's line for fields, pictures and links. */
export function boxesIn(text: string, start: number, end: number): Mark[] {
  const line = text.slice(start, end)
  const marks: Mark[] = []
  for (const {0: found, index} of line.matchAll(BOX)) {
    if (found.startsWith('[') && !isBox(found, line)) continue
    const name = NUMBER.test(found) ? 'number' : 'box'
    marks.push({name, start: start + index, end: start + index + found.length})
  }
  return marks
}

function isBox(found: string, line: string): boolean {
  if (found.length > LONGEST) return false
  return EMPTY.test(found) || (ICON.test(found) && !(WORD.test(found) && found.length < line.length))
}
