import iconv from 'iconv-lite'
import type {Encoding, Log} from '../article/log.js'
import {canonicalEncoding} from './canonical-encoding.js'
import {detectEncoding, detectUtf16, fromUtf16, hasUtf8Mark, markedUtf16} from './detect-encoding.js'
import {encode} from './encode.js'
import {FileError} from './file-error.js'
import {firstInvalid} from './first-invalid.js'

/** A text and what it was in. A byte order mark stays: it is white space to a page, and `encode` needs it back. */
export interface Decoded {
  readonly text: string
  readonly encoding: Encoding
  /** What chose the encoding, where it is not UTF-8 by its bytes alone. */
  readonly by?: Log['raw']['by']
  /** Whether `encode` does not give the bytes back, as some of them mean nothing in this encoding. */
  readonly lossy?: true
}

interface DecodeOptions {
  /** What an HTTP header, or the page itself, says that it is in; a label that is unknown counts for nothing. */
  readonly declared?: string | undefined
  /** Whether to refuse what neither its bytes nor a declaration tell the encoding of. */
  readonly strict?: boolean | undefined
}

/**
 * The text of a file's bytes: by its byte order mark, by what was declared, as UTF-8 where it is that throughout, else
 * by the likeliest guess.
 *
 * @param file what messages call it
 * @throws {FileError} `corrupt`, naming the offset of the byte, where they are not text.
 */
export function decode(bytes: Buffer, file: string, {declared, strict}: DecodeOptions = {}): Decoded {
  const decoded = byMark(bytes, file) ?? byZeros(bytes, strict)
  if (decoded) {
    const nul = decoded.text.indexOf('\0')
    if (nul >= 0) throw new FileError('corrupt', binary(file, nul * 2))
    return decoded
  }
  const nul = bytes.indexOf(0)
  if (nul >= 0) throw new FileError('corrupt', binary(file, nul))
  const marked = hasUtf8Mark(bytes) ? asUtf8(bytes) : undefined
  return marked ?? byDeclaration(bytes, declared) ?? asUtf8(bytes) ?? byGuess(bytes, file, strict)
}

function byMark(bytes: Buffer, file: string): Decoded | undefined {
  const encoding = markedUtf16(bytes)
  if (!encoding) return undefined
  if (bytes.length % 2 !== 0) {
    const message = `${file} is cut off: as UTF-16 it lacks a byte behind offset ${bytes.length - 1}; scrape it again.`
    throw new FileError('corrupt', message)
  }
  return {text: fromUtf16(bytes, encoding), encoding, by: 'mark'}
}

function byZeros(bytes: Buffer, strict: boolean | undefined): Decoded | undefined {
  const encoding = strict || !bytes.includes(0) ? undefined : detectUtf16(bytes)
  return encoding && {text: fromUtf16(bytes, encoding), encoding, by: 'detected'}
}

function byDeclaration(bytes: Buffer, declared: string | undefined): Decoded | undefined {
  const encoding = declared === undefined ? undefined : canonicalEncoding(declared)
  // Of UTF-16 every other byte would be zero; whoever declares it means UTF-8, which is tried next.
  if (encoding === undefined || /^utf-/.test(encoding)) return undefined
  return fromLegacy(bytes, encoding, 'declared')
}

function asUtf8(bytes: Buffer): Decoded | undefined {
  try {
    return {text: new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes), encoding: 'utf-8'}
  } catch {
    return undefined
  }
}

function byGuess(bytes: Buffer, file: string, strict: boolean | undefined): Decoded {
  const offset = firstInvalid(bytes)
  if (strict) {
    const hex = bytes[offset]?.toString(16).toUpperCase() ?? ''
    const message = `${file} is not UTF-8: the byte 0x${hex} at offset ${offset} is part of no character`
    throw new FileError('corrupt', `${message}; convert it, or let its encoding be guessed.`)
  }
  const control = controlIn(bytes)
  if (control !== undefined) {
    const message = `${file} is a binary file: it is not UTF-8 and has a control byte at offset ${control}`
    throw new FileError('corrupt', `${message}; give the text of the page instead.`)
  }
  const encoding = detectEncoding(bytes, offset)
  if (encoding === 'utf-8') return {text: bytes.toString('utf8'), encoding, by: 'detected', lossy: true}
  return fromLegacy(bytes, encoding, 'detected')
}

/** By iconv-lite: Node's own decoder makes control characters of what Windows-1252 has from 0x80 to 0x9F. */
function fromLegacy(bytes: Buffer, encoding: string, by: Decoded['by']): Decoded {
  const text = iconv.decode(bytes, encoding, {stripBOM: false})
  return encode(text, encoding).equals(bytes) ? {text, encoding, by} : {text, encoding, by, lossy: true}
}

function binary(file: string, offset: number): string {
  return `${file} is a binary file: it has a zero byte at offset ${offset}; give the text of the page instead.`
}

/** Where a byte stands that is in no text: a control, white space and the escape of ISO-2022 aside. */
function controlIn(bytes: Buffer): number | undefined {
  const at = bytes.findIndex(byte => byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== 0x1b)
  return at < 0 ? undefined : at
}
