import {isUtf8} from 'node:buffer'
import {analyse} from 'chardet'
import iconv from 'iconv-lite'
import {canonicalEncoding} from './canonical-encoding.js'

/** What most of the web's old pages are in; every byte means something in it, or nearly. */
const FALLBACK = 'windows-1252'
/** So many bytes tell an encoding. */
const SAMPLE = 1 << 16
/** A text in UTF-8 that was damaged has so many sound characters beyond ASCII for each broken one. */
const SOUND = 10
/** UTF-8's byte order mark. */
export const UTF8_MARK = Buffer.from('\uFEFF')
/** A guess below this, of 100, is no better than what is commonest. */
const LEAST = 20

/**
 * The encoding that bytes which are not UTF-8 are likeliest in.
 *
 * @param from where the first byte stands that is not UTF-8
 */
export function detectEncoding(bytes: Buffer, from: number): string {
  if (isDamagedUtf8(bytes)) return 'utf-8'
  // What comes long before is ASCII, or reads the same in most encodings.
  const sample = bytes.subarray(Math.max(0, from - SAMPLE / 4), from + SAMPLE)
  for (const {name, confidence} of analyse(sample)) {
    const found = canonicalEncoding(name)
    if (confidence < LEAST || found === undefined || /^utf-/.test(found)) continue
    if (!iconv.decode(sample, found).includes('\uFFFD')) return found
  }
  return FALLBACK
}

/** Whether bytes begin with UTF-8's byte order mark. */
export function hasUtf8Mark(bytes: Buffer): boolean {
  return bytes.subarray(0, UTF8_MARK.length).equals(UTF8_MARK)
}

function isDamagedUtf8(bytes: Buffer): boolean {
  let sound = 0
  let broken = 0
  for (const character of bytes.toString('utf8').matchAll(/[^\0-\x7F]/gu)) {
    if (character[0] === '\uFFFD') broken++
    else sound++
  }
  return sound >= SOUND * broken
}

/** UTF-16 by its byte order mark. */
export function markedUtf16([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined
}

/**
 * UTF-16 without a byte order mark: its zero bytes are, most of them, the high half of a unit, as those of letters of Latin
 * and of white space are. (Of “一”, U+4E00, it is the low one.) In the wrong order Chinese is full of what is no character.
 */
export function detectUtf16(bytes: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return undefined
  const zeros = [0, 0]
  const sample = bytes.subarray(0, SAMPLE)
  for (let at = sample.indexOf(0); at >= 0; at = sample.indexOf(0, at + 1)) zeros[at % 2]!++
  const [even = 0, odd = 0] = zeros
  const isFew = even + odd < sample.length * FEW_ZEROS
  if (even + odd < 2 || (isFew && isPlain(bytes))) return undefined
  const stranger =
    isFew && strangeIn(fromUtf16(sample, 'utf-16be')) - strangeIn(fromUtf16(sample, 'utf-16le'))
  const more = stranger || odd - even
  if (more === 0) return undefined
  const encoding = more > 0 ? 'utf-16le' : 'utf-16be'
  return NO_TEXT.test(fromUtf16(bytes, encoding)) ? undefined : encoding
}

/** Bytes in UTF-16 as text, lone surrogates as they are. */
export function fromUtf16(bytes: Buffer, encoding: 'utf-16le' | 'utf-16be'): string {
  return (encoding === 'utf-16le' ? bytes : Buffer.from(bytes).swap16()).toString('utf16le')
}

/** How many of a text's characters are none, or nobody's. */
function strangeIn(text: string): number {
  return Array.from(text.matchAll(STRANGE)).length
}

/** Whether it reads as UTF-8, but for the zero bytes. */
function isPlain(bytes: Buffer): boolean {
  return isUtf8(bytes) && !bytes.some(byte => byte > 0 && byte < 0x09)
}

/** Letters of Latin have one of two bytes zero; of Chinese, only white space does. UTF-8 with stray ones has few. */
const FEW_ZEROS = 0.2
/** Controls, lone surrogates, and what is no character. */
const NO_TEXT = /[\0-\x08\x0E-\x1F\x7F-\x84\x86-\x9F\uFFFE\uFFFF\p{Cs}]/u
const STRANGE = /[\p{Cn}\p{Co}\p{Cs}]/gu
