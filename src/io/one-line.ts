import {jsonEscape} from './json-escape.js'

/** JSON may hold these as they are, but Python's `splitlines` and its like end a line at them. */
const LINE_ENDS = ['\u0085', '\u2028', '\u2029']

/** JSON that is one line to every reader: what some of them end a line at is written as an escape. */
export function oneLine(json: string): string {
  // One look for each is much faster than one expression for all, and few pages have any.
  return LINE_ENDS.reduce(
    (text, mark) => (text.includes(mark) ? text.replaceAll(mark, jsonEscape(mark)) : text),
    json
  )
}
