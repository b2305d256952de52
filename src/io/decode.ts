import type {Encoding} from '../article/log.js'
import {FileError} from './file-error.js'

/** A text and what it was in. A byte order mark stays: it is white space to a page, and `encode` needs it back. */
export interface Decoded {
  readonly text: string
  readonly encoding: Encoding
}

/**
 * The text of a file's bytes: UTF-16 where a byte order mark says so, else UTF-8, strictly.
 *
 * @throws {FileError} `corrupt`, naming the `file` and the offset of the byte, where they are not text.
 */
export function decode(bytes: Buffer, file: string): Decoded {
  const decoded = byMark(bytes, file) ?? {text: fromUtf8(bytes, file), encoding: 'utf-8'}
  const nul = decoded.text.indexOf('\0')
  if (nul < 0) return decoded
  const offset = decoded.encoding === 'utf-8' ? Buffer.byteLength(decoded.text.slice(0, nul)) : nul * 2
  throw new FileError('corrupt', binary(file, offset))
}

function byMark(bytes: Buffer, file: string): Decoded | undefined {
  const little = bytes[0] === 0xff && bytes[1] === 0xfe
  const big = bytes[0] === 0xfe && bytes[1] === 0xff
  if (!little && !big) return
  if (bytes.length % 2 !== 0) {
    const message = `${file} is cut off: as UTF-16 it lacks a byte behind offset ${bytes.length - 1}; scrape it again.`
    throw new FileError('corrupt', message)
  }
  if (little) return {text: bytes.toString('utf16le'), encoding: 'utf-16le'}
  return {text: Buffer.from(bytes).swap16().toString('utf16le'), encoding: 'utf-16be'}
}

function fromUtf8(bytes: Buffer, file: string): string {
  try {
    return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes)
  } catch {
    const nul = bytes.indexOf(0)
    if (nul >= 0) throw new FileError('corrupt', binary(file, nul))
    const offset = firstInvalid(bytes)
    const hex = bytes[offset]?.toString(16).toUpperCase() ?? ''
    const message = `${file} is not UTF-8: the byte 0x${hex} at offset ${offset} is part of no character`
    throw new FileError('corrupt', `${message}; convert it, with iconv for example, or scrape it again.`)
  }
}

function binary(file: string, offset: number): string {
  return `${file} is a binary file: it has a zero byte at offset ${offset}; give the text of the page instead.`
}

/** The offset of the first byte that is not UTF-8: where U+FFFD was decoded from something else than itself. */
function firstInvalid(bytes: Buffer): number {
  const text = bytes.toString('utf8')
  let offset = 0
  let from = 0
  for (;;) {
    const at = text.indexOf('\uFFFD', from)
    if (at < 0) return bytes.length
    offset += Buffer.byteLength(text.slice(from, at))
    if (bytes.readUIntBE(offset, Math.min(3, bytes.length - offset)) !== 0xefbfbd) return offset
    offset += 3
    from = at + 1
  }
}
