import {crc32, createInflateRaw, inflateRawSync, constants} from 'node:zlib'
import type {ByteReader} from './byte-reader.js'

const DEFLATE = 8
const FLAG = {check: 2, extra: 4, name: 8, comment: 16, unknown: 0xe0}
const HEADER = 10
const TRAILER = 8
const CHUNK = 1 << 16
/** In bytes, unpacked. */
const MOST_AT_ONCE = 2 ** 24
/** More than any text comes to: so many times what it is packed to. */
const BOMB = 200

/** What gzip holds is not what was put in. The message is half a sentence. */
export class InflateError extends Error {
  override readonly name: string = 'InflateError'
}

/** Gzip that grows without end, as far as one has to look. */
export class BombError extends InflateError {
  override readonly name = 'BombError'
}

export function isGzip(bytes: Buffer): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === DEFLATE
}

/**
 * The content of the one gzip member that begins here, held to its checksum; behind it the reader stands at what
 * follows. (Node's own gunzip reads on into the next member, and fflate looks at no checksum.)
 *
 * @param most up to so many bytes, unpacked, it may be as empty of meaning as it likes
 * @throws {InflateError} where it is damaged, cut off, or a bomb; by then some of its content was given.
 */
export async function* inflate(input: ByteReader, most: number): AsyncGenerator<Buffer> {
  const small = smallMember(await input.peek(CHUNK))
  if (small) {
    await input.skip(small.length)
    yield small.content
    return
  }
  const from = input.offset
  await skipHeader(input)
  let check = 0
  let size = 0
  for await (const bytes of deflated(input)) {
    check = crc32(bytes, check)
    size += bytes.length
    if (size > most && size > BOMB * (input.offset - from))
      throw new BombError(`it grows like a gzip bomb, to more than ${most} bytes`)
    yield bytes
  }
  const trailer = await input.take(TRAILER)
  if (trailer.length < TRAILER) throw new InflateError(CUT_OFF)
  if (trailer.readUInt32LE(0) !== check || trailer.readUInt32LE(4) !== size % 2 ** 32)
    throw new InflateError('its checksum is another')
}

/** What a gzip member begins with, inflated; nothing where these bytes can't be the beginning of one. */
export function beginningOf(bytes: Buffer): Buffer | undefined {
  const from = isGzip(bytes) ? headerLength(bytes) : undefined
  if (from === undefined) return undefined
  try {
    return inflateRawSync(bytes.subarray(from), {
      finishFlush: constants.Z_SYNC_FLUSH,
      maxOutputLength: MOST_AT_ONCE
    })
  } catch (error) {
    const isLarge = error instanceof RangeError
    return isLarge ? Buffer.alloc(0) : undefined
  }
}

/** A member that stands in these bytes whole and sound: at once, as a stream for each record is many times as dear. */
function smallMember(bytes: Buffer): {readonly content: Buffer; readonly length: number} | undefined {
  const from = headerLength(bytes)
  if (from === undefined) return undefined
  try {
    const {buffer, engine} = inflateRawSync(bytes.subarray(from), {
      info: true,
      maxOutputLength: MOST_AT_ONCE
    }) as unknown as {readonly buffer: Buffer; readonly engine: {readonly bytesWritten: number}}
    const end = from + engine.bytesWritten
    const isSound =
      bytes.length >= end + TRAILER &&
      bytes.readUInt32LE(end) === crc32(buffer) &&
      bytes.readUInt32LE(end + 4) === buffer.length
    return isSound ? {content: buffer, length: end + TRAILER} : undefined
  } catch {
    // Larger than that, or damaged; the stream tells.
    return undefined
  }
}

const CUT_OFF = 'it is cut off'

async function skipHeader(input: ByteReader): Promise<void> {
  const length = headerLength(await input.peek(CHUNK))
  if (length === undefined) throw new InflateError('its header is damaged')
  await input.skip(length)
}

function headerLength(bytes: Buffer): number | undefined {
  const flags = bytes[3]
  if (flags === undefined || (flags & FLAG.unknown) !== 0) return undefined
  let at = HEADER
  if (flags & FLAG.extra) {
    if (bytes.length < at + 2) return undefined
    at += 2 + bytes.readUInt16LE(at)
  }
  for (const text of [FLAG.name, FLAG.comment]) {
    if (!(flags & text)) continue
    const end = bytes.indexOf(0, at)
    if (end < 0) return undefined
    at = end + 1
  }
  if (flags & FLAG.check) at += 2
  return at <= bytes.length ? at : undefined
}

/** What was deflated. The reader is left behind it. */
async function* deflated(input: ByteReader): AsyncGenerator<Buffer> {
  const stream = createInflateRaw({chunkSize: CHUNK})
  // What it throws, `for await` throws too; without a listener an error after that would end the process.
  stream.on('error', () => undefined)
  const fed = feed(stream, input)
  try {
    for await (const bytes of stream) yield bytes as Buffer
    await fed
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'Z_BUF_ERROR') throw new InflateError(CUT_OFF, {cause: error})
    if (typeof code === 'string' && code.startsWith('Z_'))
      throw new InflateError((error as Error).message, {cause: error})
    throw error
  } finally {
    stream.destroy()
    await fed.catch(() => undefined)
  }
}

/** Give the stream what it takes, and put back what it has no use for. */
async function feed(stream: ReturnType<typeof createInflateRaw>, input: ByteReader): Promise<void> {
  let given = 0
  for (;;) {
    const bytes = await input.next().catch((error: unknown) => {
      stream.destroy(error as Error)
      throw error
    })
    if (!bytes) {
      stream.end()
      return
    }
    given += bytes.length
    const ended = await new Promise<boolean>((resolve, reject) => {
      const close = (): void => reject(new InflateError('nobody reads on'))
      stream.once('close', close)
      stream.write(bytes, error => {
        stream.off('close', close)
        if (error) reject(error)
        else resolve(stream.bytesWritten < given)
      })
    })
    if (!ended) continue
    input.unread(bytes.subarray(bytes.length - (given - stream.bytesWritten)))
    return
  }
}
