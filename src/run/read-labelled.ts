import {createReadStream} from 'node:fs'
import {pipeline} from 'node:stream'
import {createGunzip} from 'node:zlib'
import {causeOf} from '../io/cause.js'
import {FileError} from '../io/file-error.js'
import {linesOf, type Line} from '../read/lines.js'
import {toLabelledPage, type LabelledPage} from '../measure/labelled-page.js'

/** Bytes of a line at most. */
const MAX_LINE = 2 ** 28

/**
 * The labelled pages of a file, NDJSON, gzipped where its name ends in `.gz`.
 *
 * @throws {FileError} where it can't be read, is not gzip though its name says so, or a line is no labelled page.
 */
export async function* readLabelled(file: string): AsyncGenerator<LabelledPage> {
  let number = 0
  let pages = 0
  try {
    for await (const lines of linesOf(open(file), MAX_LINE)) {
      for (const line of lines) {
        number++
        if (line.length === 0) continue
        pages++
        yield toPage(line)
      }
    }
  } catch (error) {
    throw toFileError(error, file, number)
  }
  if (pages === 0) throw new FileError('input', `${file} has no page in it.`)
}

function open(file: string): AsyncIterable<Buffer> {
  const bytes = createReadStream(file)
  // Of an error in either stream the reader hears by the last one.
  return file.endsWith('.gz') ? pipeline(bytes, createGunzip(), () => undefined) : bytes
}

function toPage({bytes, length}: Line): LabelledPage {
  if (!bytes) throw new RangeError(`it has ${length} bytes, too many for a page`)
  return toLabelledPage(JSON.parse(bytes.toString()))
}

function toFileError(cause: unknown, file: string, line: number): unknown {
  const at = `${file}, line ${line}`
  if (cause instanceof SyntaxError)
    return new FileError('corrupt', `${at} is not JSON: ${cause.message}.`, {cause})
  if (cause instanceof RangeError) return new FileError('corrupt', `${at}: ${cause.message}.`, {cause})
  if (!(cause instanceof Error) || !('code' in cause)) return cause
  if (cause.code === 'Z_BUF_ERROR')
    return new FileError('corrupt', `${file} ends in the midst of its gzip data; copy it again.`, {cause})
  if (String(cause.code).startsWith('Z_'))
    return new FileError('corrupt', `${file} is not gzip though its name ends in .gz: ${cause.message}.`, {
      cause
    })
  return new FileError('input', `${file} can't be read: ${causeOf(cause)}.`, {cause})
}
