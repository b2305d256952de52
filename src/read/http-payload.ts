import {brotliDecompressSync, constants, gunzipSync, inflateRawSync, inflateSync} from 'node:zlib'
import {Fault} from './fault.js'
import {headerEnd, toHeaders, type Headers} from './headers.js'

/** Codings that leave a body as it is; chunks are joined beforehand. */
const PLAIN: ReadonlySet<string> = new Set(['', 'identity', 'chunked'])

/** Codings that tamis can't undo, and the bytes that each begins with, which no page does. */
const BEYOND: ReadonlyMap<string, string> = new Map([
  ['zstd', '\x28\xB5\x2F\xFD'],
  ['compress', '\x1F\x9D'],
  ['x-compress', '\x1F\x9D'],
  ['dcb', '\xFFDCB'],
  ['dcz', '\x5E\x2A\x4D\x18']
])

/** What a server answered, as it went over the wire. */
interface HttpAnswer {
  readonly status: number
  readonly headers: Headers
  /** Still chunked or compressed, where it was so. */
  readonly body: Buffer
}

/**
 * Read an HTTP answer.
 *
 * @throws {Fault} `malformed` where it is none.
 */
export function toHttpAnswer(bytes: Buffer): HttpAnswer {
  const [, status, end] = headOf(bytes)
  const headers = toHeaders(bytes.toString('latin1', 0, end))
  return {status: Number(status), headers, body: bytes.subarray(end)}
}

/**
 * The body of an HTTP answer, neither chunked nor compressed any more. Archives often keep the headers of a coding that
 * they have taken off: a body that is not coded as they say is taken as it stands.
 *
 * @param limit how long it may be, in bytes
 * @param isTruncated whether it is known to be the beginning only: then what is there is the body
 * @throws {Fault} `too-large` where it is longer, `damaged` where it is cut off or not what its coding says,
 *   `not-text` where that is none of those that tamis can undo.
 */
export function decodedBody({headers, body}: HttpAnswer, limit: number, isTruncated = false): Buffer {
  const isChunked = /\bchunked\b/i.test(headers.get('transfer-encoding') ?? '')
  const chunks = isChunked ? joinChunks(body) : undefined
  if (chunks && !chunks.isWhole && !isTruncated)
    throw new Fault('damaged', 'its body is cut off, as its last chunk is missing')
  const stated = statedLength(headers)
  if (body.length < stated && !isTruncated)
    throw new Fault('damaged', `its body is cut off, as it has ${body.length} of ${stated} bytes`)
  return codingsOf(headers).reduceRight(
    (data, coding) => decoded(data, coding, limit, isTruncated),
    chunks?.data ?? body
  )
}

function headOf(bytes: Buffer): readonly [line: string, status: string, end: number] {
  const end = headerEnd(bytes) ?? bytes.length
  const match = /^HTTP\/\d(?:\.\d)? (\d{3})/.exec(bytes.toString('latin1', 0, Math.min(end, 99)))
  if (!match) throw new Fault('malformed', 'its content is no HTTP answer')
  return [match[0], match[1]!, end]
}

/**
 * How long a body is said to be, in bytes. Who takes a coding off often keeps the length that it had, so it counts only
 * where no header tells of a coding, not even one renamed, as “X-Crawl-Content-Encoding”.
 *
 * @returns 0 where that isn't known
 */
function statedLength(headers: Headers): number {
  const stated = headers.get('content-length') ?? ''
  const isCoded = Array.from(headers.keys()).some(name => /(?:content|transfer)-encoding$/.test(name))
  return !isCoded && /^\d{1,15}$/.test(stated) ? Number(stated) : 0
}

/** What a body was coded in, in order: what the way there needed came last. */
function codingsOf(headers: Headers): readonly string[] {
  const names = [headers.get('content-encoding'), headers.get('transfer-encoding')]
  const codings = names.flatMap(name => name?.toLowerCase().split(/[\s,]+/) ?? [])
  return codings.filter(coding => !PLAIN.has(coding))
}

/** The data of chunks, and whether the empty one is there that ends them; nothing where these are none. */
function joinChunks(bytes: Buffer): {readonly data: Buffer; readonly isWhole: boolean} | undefined {
  // One buffer for all of them: an answer may come in millions, of a byte each.
  const data = Buffer.allocUnsafe(bytes.length)
  let filled = 0
  for (let at = 0; ;) {
    const feed = bytes.indexOf('\n', at)
    const size = /^[\da-f]{1,8}(?=[\s;])/i.exec(
      bytes.toString('latin1', at, Math.min(feed + 1, at + 99))
    )?.[0]
    // A body that doesn't begin with a chunk is none of chunks.
    if (size === undefined) return at > 0 ? {data: data.subarray(0, filled), isWhole: false} : undefined
    const length = Number.parseInt(size, 16)
    if (length === 0) return {data: data.subarray(0, filled), isWhole: true}
    filled += bytes.copy(data, filled, feed + 1, feed + 1 + length)
    at = feed + 1 + length
    if (bytes[at] === 0x0d) at++
    if (bytes[at] === 0x0a) at++
  }
}

function decoded(bytes: Buffer, coding: string, limit: number, isTruncated: boolean): Buffer {
  const finish = {brotli: constants.BROTLI_OPERATION_FLUSH, zlib: constants.Z_SYNC_FLUSH}
  const options = {maxOutputLength: limit, ...(isTruncated && {finishFlush: finish.zlib})}
  try {
    switch (coding) {
      case 'gzip':
      case 'x-gzip':
        return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes, options) : bytes
      case 'br':
        return isText(bytes)
          ? bytes
          : brotliDecompressSync(bytes, {...options, ...(isTruncated && {finishFlush: finish.brotli})})
      case 'deflate':
        // Half of all servers send it without the wrapping that its name stands for.
        if (isText(bytes)) return bytes
        return (bytes[0]! & 0x0f) === 8 ? inflateSync(bytes, options) : inflateRawSync(bytes, options)
      default:
        // Some servers have there what is no coding, as “utf-8” and “none”.
        if (!isBeyond(bytes, coding)) return bytes
        throw new Fault('not-text', `its body is in the coding “${coding}”, which tamis can't undo`)
    }
  } catch (error) {
    if (error instanceof Fault) throw error
    if (error instanceof RangeError) throw new Fault('too-large', `its body has more than ${limit} bytes`)
    const {code, message} = error as NodeJS.ErrnoException
    if (code === 'Z_BUF_ERROR') throw new Fault('damaged', `its body, which is in ${coding}, is cut off`)
    throw new Fault('damaged', `its body is not ${coding}, as its header says: ${message}`)
  }
}

/** Whether a page stands there as it is: it begins with `<`, a byte order mark and white space aside. */
function isText(bytes: Buffer): boolean {
  return /^(?:\xEF\xBB\xBF)?\s*</.test(bytes.toString('latin1', 0, 256))
}

/** Whether a body is in a coding that tamis can't undo, and not merely said to be. */
function isBeyond(bytes: Buffer, coding: string): boolean {
  const beginning = BEYOND.get(coding)
  return beginning !== undefined && bytes.toString('latin1', 0, beginning.length) === beginning
}
