import {createReadStream} from 'node:fs'
import {openStdin} from '../io/stdio.js'
import {causeOf} from '../io/cause.js'
import {expectFile} from '../io/expect-file.js'
import {FileError} from '../io/file-error.js'
import {ByteReader} from './byte-reader.js'
import {drain} from './drain.js'
import {formatOfBytes, formatOfName, withoutGz, type Format} from './format.js'
import {beginningOf, isGzip} from './inflate.js'
import type {Input} from './list-inputs.js'
import {firstMemberIn, membersOf, type Damage, type Member} from './members.js'
import {ReadError} from './read-error.js'
import {MAX_BYTES, type ReadOptions} from './read-options.js'

/** A file that is open. */
export interface Source {
  readonly input: Input
  readonly format: Format
  readonly isGzip: boolean
  /** In bytes, as it lies on the disk; not known of standard input. */
  readonly size: number | undefined
  /** What the members were read from: its offset is where reading has come to in the file. */
  readonly reader: ByteReader
  readonly members: AsyncIterable<Member | Damage>
  /** Read no more. */
  readonly close: () => void
}

const CHUNK = 1 << 18
/** So much tells a format; in bytes. */
const SAMPLE = 1 << 16
/** So far into a file named as gzip a member is looked for where its first bytes are none: they may be damaged. */
const BEGINNING = 4 * 2 ** 20

/**
 * Open a file, and see what it is.
 *
 * @throws {ReadError} where it can't be read, is empty, or is not gzip though it is named so.
 */
export async function openInput(input: Input, options: ReadOptions): Promise<Source> {
  const {file} = input
  const size = input.isStdin ? undefined : await sizeOf(file)
  const stream = input.isStdin ? openStdin() : createReadStream(file, {highWaterMark: CHUNK})
  const close = (): void => {
    options.signal?.removeEventListener('abort', close)
    stream.destroy()
  }
  options.signal?.addEventListener('abort', close)
  const reader = new ByteReader(readable(file, stream as AsyncIterable<Buffer>, options))
  try {
    return {input, size, reader, close, ...(await look(file, reader, options))}
  } catch (error) {
    close()
    throw error
  }
}

/** What a file is, by its name and its first bytes. */
async function look(
  file: string,
  reader: ByteReader,
  {format, maxBytes}: ReadOptions
): Promise<Pick<Source, 'format' | 'isGzip' | 'members'>> {
  const head = await reader.peek(SAMPLE)
  if (head.length === 0)
    throw new ReadError({file}, 'empty', `${file} is empty; scrape the page again, or leave the file out.`)
  const isNamedGzip = withoutGz(file) !== file
  const unpacked = isGzip(head)
    ? (beginningOf(head) ?? head)
    : isNamedGzip
      ? firstMemberIn(await reader.peek(BEGINNING))
      : undefined
  if (isNamedGzip && !unpacked) {
    const message = `${file} is named as gzip but is none: it begins with 0x${head.subarray(0, 2).toString('hex')}`
    throw new ReadError({file}, 'not-gzip', `${message}; take .gz from its name, or fetch it again.`)
  }
  return {
    format: format ?? formatOfName(file) ?? formatOfBytes(unpacked ?? head),
    isGzip: unpacked !== undefined,
    members: unpacked ? membersOf(reader, Math.max(maxBytes, MAX_BYTES)) : whole(reader)
  }
}

async function sizeOf(file: string): Promise<number> {
  return expectFile(file).catch((error: unknown) => {
    if (!(error instanceof FileError)) throw error
    throw new ReadError({file}, 'unreadable', error.message, {cause: error})
  })
}

async function* readable(
  file: string,
  stream: AsyncIterable<Buffer>,
  {onBytes}: ReadOptions
): AsyncGenerator<Buffer> {
  try {
    for await (const bytes of stream) {
      onBytes?.(bytes.length)
      yield bytes
    }
  } catch (error) {
    throw new ReadError({file}, 'unreadable', `${file} can't be read: ${causeOf(error)}.`, {cause: error})
  }
}

async function* whole(reader: ByteReader): AsyncGenerator<Member> {
  yield {start: 0, bytes: restOf(reader)}
  await drain(restOf(reader))
}

async function* restOf(reader: ByteReader): AsyncGenerator<Buffer> {
  for (let bytes = await reader.next(); bytes; bytes = await reader.next()) yield bytes
}
