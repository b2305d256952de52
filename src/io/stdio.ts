import {createReadStream, createWriteStream, fstatSync} from 'node:fs'
import {PassThrough, pipeline, type Readable, type Writable} from 'node:stream'

/** Bytes of standard input that are read before they are asked for: several pages, so that they are worked at together. */
const AHEAD = 2 ** 18

/** Standard input for data. Of a folder in its place Node's own `process.stdin` makes an empty one, without a word. */
export function openStdin(): Readable {
  const kind = fstatSync(0)
  if (kind.isFile() || kind.isDirectory()) return createReadStream('', {fd: 0, highWaterMark: AHEAD})
  // What came while nobody read comes as one chunk. Whoever reads hears of an error by the reading.
  return pipeline(process.stdin, new PassThrough({highWaterMark: AHEAD}), () => undefined)
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
