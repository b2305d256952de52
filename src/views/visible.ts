import {printable} from './printable.js'

/** White space that is not the plain one, and characters without a shape: zero width, soft hyphen, BOM. */
const HIDDEN = /(?! )[\p{Z}\p{Cf}]/gu

/**
 * Text on one line with everything in it to be seen: controls as their pictures, what has none as an escape.
 *
 * @example
 * visible('a\tb\u00A0c') // => 'a␉b\\u{a0}c'
 */
export function visible(text: string): string {
  return onOneLine(text).replaceAll(HIDDEN, escapeOf)
}

/** Text on one line, harmless for a terminal, and otherwise as a reader of the page saw it. */
export function onOneLine(text: string): string {
  return printable(text.replaceAll(/[\0-\x1F]/g, pictureOf))
}

function pictureOf(control: string): string {
  return String.fromCharCode(0x2400 + control.charCodeAt(0))
}

function escapeOf(character: string): string {
  return `\\u{${character.codePointAt(0)!.toString(16)}}`
}
