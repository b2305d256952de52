/** C0 but tab and newline, DEL, C1, line and paragraph separators, bidi controls, lone surrogates. */
const UNSAFE = /[\0-\x08\x0B-\x1F\x7F-\x9F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\p{Cs}]/gu

/**
 * Scraped text, made harmless for a terminal: what could move the cursor, change colours, or turn the order of
 * letters shows as an escape.
 *
 * @example
 * printable('\u001B[2J') // => '\\u{1b}[2J'
 */
export function printable(text: string): string {
  return text.replaceAll(UNSAFE, unit => `\\u{${unit.codePointAt(0)!.toString(16)}}`)
}
