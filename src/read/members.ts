import type {Span} from '../page/span.js'
import type {ByteReader} from './byte-reader.js'
import {drain} from './drain.js'
import {beginningOf, BombError, inflate, InflateError, isGzip} from './inflate.js'

/** A stretch of a file that stands or falls by itself: one gzip member, or the whole of a file without gzip. */
export interface Member {
  /** Where it begins in the file, in bytes. */
  readonly start: number
  /** What is in it. Throws `InflateError` where it is damaged; the `Damage` comes next. */
  readonly bytes: AsyncIterable<Buffer>
}

/** Bytes of a gzip file that nothing can be read from. */
export interface Damage {
  readonly damaged: Span
  /** Half a sentence. */
  readonly reason: string
  /** Whether nothing is wrong with them but how much comes of them. */
  readonly isBomb: boolean
}

const MAGIC = Buffer.from([0x1f, 0x8b, 8])
/** Of a damaged member so much is looked through again for the next one; in bytes. */
const RETAINED = 4 * 2 ** 20
/**
 * So many bytes more than the file has may be looked through again. Damage takes no more of them than there are; what
 * was made to look like members that begin every few bytes and run to the file’s end would take a multiple of it.
 */
const AGAIN = 4 * RETAINED
/** By so much a member is known from bytes that only begin like one. */
const SAMPLE = 1 << 16

/**
 * The members of a gzip file, in order. A damaged one costs nothing but itself: the next is found by how members
 * begin. Zero bytes behind one are padding.
 *
 * @param most up to so many bytes, unpacked, none is taken for a bomb
 */
export async function* membersOf(input: ByteReader, most: number): AsyncGenerator<Member | Damage> {
  let again = 0
  while (await input.skipAny([0])) {
    const start = input.offset
    if (!isGzip(await input.peek(MAGIC.length))) {
      const damaged = [start, await nextMember(input)] as const
      yield {damaged, reason: 'what stands there is no gzip', isBomb: false}
      continue
    }
    input.retain(RETAINED)
    const content = inflate(input, most)
    let failure: InflateError | undefined
    const bytes = (async function* () {
      try {
        yield* content
      } catch (error) {
        if (error instanceof InflateError) failure = error
        throw error
      }
    })()
    yield {start, bytes}
    try {
      await drain(bytes)
    } catch (error) {
      if (!(error instanceof InflateError)) throw error
    }
    if (!failure) {
      input.release()
      continue
    }
    const broken = input.offset
    if (again <= AGAIN + broken) input.rewind()
    else input.release()
    again += broken - input.offset
    await input.skip(input.offset === start ? MAGIC.length : 0)
    const damaged = [start, await nextMember(input)] as const
    yield {damaged, reason: failure.message, isBomb: failure instanceof BombError}
  }
}

/** What the first member in these bytes begins with, inflated; nothing where there is none. */
export function firstMemberIn(bytes: Buffer): Buffer | undefined {
  for (let at = bytes.indexOf(MAGIC); at >= 0; at = bytes.indexOf(MAGIC, at + 1)) {
    const beginning = beginningOf(bytes.subarray(at, at + SAMPLE))
    if (beginning) return beginning
  }
  return undefined
}

/** Go on to where the next member begins, or to the end. @returns where that is */
async function nextMember(input: ByteReader): Promise<number> {
  while (await input.seek(MAGIC)) {
    if (beginningOf(await input.peek(SAMPLE))) break
    await input.skip(1)
  }
  return input.offset
}
