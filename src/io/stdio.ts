import {createReadStream, createWriteStream, fstatSync} from 'node:fs'
import type {Readable, Writable} from 'node:stream'

/** Standard input for data. Of a folder in its place Node's own `process.stdin` makes an empty one, without a word. */
export function openStdin(): Readable {
  const kind = fstatSync(0)
  return kind.isFile() || kind.isDirectory() ? createReadStream('', {fd: 0}) : process.stdin
}

/**
 * Standard output for data. Into a file, Node's own `process.stdout` doesn't look how much of a write the disk took,
 * and the rest of it is lost without an error; a file stream writes on until all is there or the disk is full.
 */
export function openStdout(): Writable {
  const stream = fstatSync(1).isFile() ? createWriteStream('', {fd: 1, autoClose: false}) : process.stdout
  // Whoever writes hears of an error by the write itself; without a listener Node would throw it a second time.
  return stream.on('error', () => undefined)
}
