import type {Span} from '../page/span.js'
import type {ByteReader} from './byte-reader.js'
import {headerEnd, toHeaders, type Headers} from './headers.js'

/** One record of a WARC file. */
export interface WarcRecord {
  /** Where it stands in what was read, in bytes. */
  readonly span: Span
  readonly headers: Headers
  /** In bytes, by its header. */
  readonly length: number
  /** Not kept where it is longer than the limit. */
  readonly content: Buffer | undefined
}

/** Bytes that are no record. */
export interface NoRecord {
  readonly span: Span
  /** Half a sentence. */
  readonly reason: string
}

const VERSION = Buffer.from('WARC/')
const NEXT = Buffer.from('\nWARC/1.')
const MOST_HEADER = 1 << 18
/** Behind a record, in bytes. */
const LINE_ENDS = 4
const [RETURN, FEED] = [0x0d, 0x0a]

/**
 * The records of what is in a WARC file, in order. One that is not what it says of itself costs nothing but itself:
 * the next is found by how records begin.
 *
 * @param limit of a longer content nothing is held; in bytes
 * @throws whatever the reader throws.
 */
export async function* recordsOf(input: ByteReader, limit: number): AsyncGenerator<WarcRecord | NoRecord> {
  while (await input.skipAny([RETURN, FEED])) {
    const start = input.offset
    const record = await recordAt(input, start, limit)
    if (typeof record !== 'string') yield record
    else {
      if (!(await isAtRecord(input))) await nextRecord(input)
      yield {span: [start, input.offset], reason: record}
    }
  }
}

/** The record that begins here, or what is wrong with it; then the reader stands before where the next may be. */
async function recordAt(input: ByteReader, start: number, limit: number): Promise<WarcRecord | string> {
  if (!(await isAtRecord(input))) return 'no WARC record begins there'
  const head = await input.peek(MOST_HEADER)
  const next = head.indexOf(NEXT)
  const end = headerEnd(next < 0 ? head : head.subarray(0, next + 1))
  if (end === undefined) {
    await input.skip(VERSION.length)
    return 'its header has no end'
  }
  const headers = toHeaders((await input.take(end)).toString())
  const stated = headers.get('content-length') ?? ''
  const length = /^\d{1,15}$/.test(stated) ? Number(stated) : undefined
  if (length === undefined) return 'its header says no Content-Length'
  if (length > limit) {
    // Not passed by unseen: its length may lie, and the rest of the file would go with it.
    const ends = input.offset + length
    await nextRecord(input)
    const isThere = input.offset >= ends && input.offset <= ends + LINE_ENDS
    return isThere ? {span: [start, ends], headers, length, content: undefined} : LIES
  }
  if (!(await input.has(length))) return 'it is cut off'
  // Nothing is taken before it is sound: a thousand records may lie about the same megabytes.
  if (!mayEnd(await input.peekAt(length, LINE_ENDS + VERSION.length))) return LIES
  const content = await input.take(length)
  return {span: [start, input.offset], headers, length, content}
}

const LIES = 'its Content-Length is not the length of its content'

/** Whether a record may end before these bytes: the next begins behind line ends, or nothing is left. */
function mayEnd(bytes: Buffer): boolean {
  let at = 0
  while (bytes[at] === RETURN || bytes[at] === FEED) at++
  const rest = bytes.subarray(at, at + VERSION.length)
  return VERSION.subarray(0, rest.length).equals(rest)
}

async function isAtRecord(input: ByteReader): Promise<boolean> {
  return (await input.peek(VERSION.length)).equals(VERSION)
}

async function nextRecord(input: ByteReader): Promise<void> {
  if (await input.seek(NEXT)) await input.skip(1)
}
