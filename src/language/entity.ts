import {characterEntitiesLegacy} from 'character-entities-legacy'
import {decodeNamedCharacterReference} from 'decode-named-character-reference'
import {WINDOWS} from './mojibake.js'

/** Names that browsers read without a semicolon too. */
const LEGACY = new Set(characterEntitiesLegacy)

/** An entity of HTML, the ampersand encoded once more or not: `&amp;nbsp;`, `&#8217;`, `&#x2019;`, `&nbsp`. */
export const ENTITY =
  /&(?:amp;)?(?:#\d{1,7}|#[xX][\dA-Fa-f]{1,6}|nbsp|[A-Za-z][A-Za-z\d]{1,31}(?![A-Za-z\d=]));?/

/**
 * What an entity stands for.
 *
 * @param reference from the ampersand to the semicolon, where there is one
 * @returns `undefined` where it stands for nothing: "AT&T", "&c"
 */
export function decodeEntity(reference: string): string | undefined {
  const name = reference.replace(/^&(?:amp;)?/, '').replace(/;$/, '')
  if (name === '') return reference.endsWith(';') ? '&' : undefined
  if (name.startsWith('#')) return decodeNumber(name)
  if (!reference.endsWith(';') && !LEGACY.has(name)) return undefined
  return decodeNamedCharacterReference(name) || undefined
}

function decodeNumber(name: string): string | undefined {
  const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10)
  if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return undefined
  // As browsers do: who writes &#146; means windows-1252.
  return code >= 0x80 && code <= 0x9f ? WINDOWS[code - 0x80] : String.fromCodePoint(code)
}
