import {isLineEnd} from './character.js'

const NEW_LINE = 0x0a
const FORM_FEED = 0x0c
const RETURN = 0x0d

/** How many lines end between two offsets; "\r\n" is one end, and a sheet's end behind that of its last line is none. */
export function lineEndsBetween(text: string, start: number, end: number): number {
  let ends = 0
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (!isLineEnd(code)) continue
    if (code === RETURN && text.charCodeAt(at + 1) === NEW_LINE) continue
    if (code === FORM_FEED && text.charCodeAt(at - 1) === NEW_LINE) continue
    ends++
  }
  return ends
}

/** Whether a line ends between two offsets. */
export function hasLineEnd(text: string, start: number, end: number): boolean {
  return lineEnd(text, start, end) < end
}

/** Where the line ends that goes on at `start`, `to` at the latest. */
export function lineEnd(text: string, start: number, to: number): number {
  let at = start
  while (at < to && !isLineEnd(text.charCodeAt(at))) at++
  return at
}

/** Where the line begins that `start` stands on, `from` at the earliest. */
export function lineStart(text: string, start: number, from = 0): number {
  let at = start
  while (at > from && !isLineEnd(text.charCodeAt(at - 1))) at--
  return at
}

/** Whether a line ends at `from` or, up or down from it, behind units that are passed. */
export function endsLine(
  text: string,
  from: number,
  step: 1 | -1,
  isPassed: (code: number) => boolean
): boolean {
  let at = from
  while (at >= 0 && at < text.length && !isLineEnd(text.charCodeAt(at))) {
    if (!isPassed(text.charCodeAt(at))) return false
    at += step
  }
  return true
}

/** How far a line that begins to show at `start` is indented. */
export function indentOf(text: string, start: number): number {
  return start - lineStart(text, start)
}
