/** What stays of a long text: this much of its beginning, and that much of its end. */
const HEAD = 90
const TAIL = 50

/** A long text with its middle left out, and how many UTF-16 units that was; no character is split. */
export function shorten(text: string): string {
  if (text.length <= HEAD + TAIL + 40) return text
  const from = HEAD - Number(isLow(text, HEAD))
  const to = text.length - TAIL - Number(isLow(text, text.length - TAIL))
  return `${text.slice(0, from)} … ${to - from} characters … ${text.slice(to)}`
}

function isLow(text: string, at: number): boolean {
  return text.charCodeAt(at) >>> 10 === 0xdc00 >>> 10
}
