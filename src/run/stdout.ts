import {createWriteStream, fstatSync} from 'node:fs'
import type {Writable} from 'node:stream'

/**
 * Standard output for data. Into a file, Node's own `process.stdout` doesn't look how much of a write the disk took,
 * and the rest of it is lost without an error; a file stream writes on until all is there or the disk is full.
 */
export function openStdout(): Writable {
  const stream = fstatSync(1).isFile() ? createWriteStream('', {fd: 1, autoClose: false}) : process.stdout
  // Whoever writes hears of an error by the write itself; without a listener Node would throw it a second time.
  return stream.on('error', () => undefined)
}
