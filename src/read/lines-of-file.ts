import {createReadStream} from 'node:fs'
import {pipeline} from 'node:stream'
import {createGunzip} from 'node:zlib'
import {linesOf, type Line} from './lines.js'

/** The most that Node can hold as one string, in bytes. */
export const MOST_BYTES = 2 ** 29 - 24

/**
 * The lines of a file, unpacked where its name ends in `.gz`; of one that no string can hold, its length alone.
 *
 * @throws whatever reading it or unpacking it throws.
 */
export function linesOfFile(file: string): AsyncGenerator<readonly Line[]> {
  const bytes = createReadStream(file)
  // Of an error in either stream the reader hears by the last one.
  return linesOf(file.endsWith('.gz') ? pipeline(bytes, createGunzip(), () => undefined) : bytes, MOST_BYTES)
}
