import {createReadStream} from 'node:fs'
import {pipeline} from 'node:stream'
import {createGunzip} from 'node:zlib'
import {expectFile} from '../io/expect-file.js'
import {linesOf, type Line} from './lines.js'

/** The most that Node can hold as one string, in bytes. */
export const MOST_BYTES = 2 ** 29 - 24

/**
 * The lines of a file, unpacked where its name ends in `.gz`; of one that no string can hold, its length alone.
 *
 * @throws {FileError} where there is no regular file; else whatever reading it or unpacking it throws.
 */
export async function* linesOfFile(file: string): AsyncGenerator<readonly Line[]> {
  await expectFile(file)
  const bytes = createReadStream(file)
  // Of an error in either stream the reader hears by the last one.
  yield* linesOf(file.endsWith('.gz') ? pipeline(bytes, createGunzip(), () => undefined) : bytes, MOST_BYTES)
}
