const NEW_LINE = 0x0a
const RETURN = 0x0d

/** How many lines end between two offsets; "\r\n" is one end. */
export function lineEndsBetween(text: string, start: number, end: number): number {
  let ends = 0
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code === NEW_LINE || (code === RETURN && text.charCodeAt(at + 1) !== NEW_LINE)) ends++
  }
  return ends
}

/** How far a line that begins to show at `start` is indented. */
export function indentOf(text: string, start: number): number {
  let at = start
  while (at > 0) {
    const code = text.charCodeAt(at - 1)
    if (code === NEW_LINE || code === RETURN) break
    at--
  }
  return start - at
}
