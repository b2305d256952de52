import {causeOf} from '../io/cause.js'
import {FileError} from '../io/file-error.js'
import {linesOfFile} from '../read/lines-of-file.js'
import type {Line} from '../read/lines.js'

/** A value of JSON. */
export interface Value {
  readonly value: unknown
  /** The file and its line: “pages.ndjson, line 7”. */
  readonly at: string
}

/**
 * The values of a file of NDJSON, gzipped where its name ends in `.gz`. Empty lines are passed over.
 *
 * @throws {FileError} where it can't be read, is not gzip though its name says so, or a line is no JSON.
 */
export async function* readValues(file: string): AsyncGenerator<Value> {
  let number = 0
  const at = (): string => `${file}, line ${number}`
  try {
    for await (const lines of linesOfFile(file)) {
      for (const line of lines) {
        number++
        if (line.length > 0) yield {value: parse(line, at()), at: at()}
      }
    }
  } catch (error) {
    throw toFileError(error, file)
  }
}

function parse({bytes, length}: Line, at: string): unknown {
  if (!bytes)
    throw new FileError('corrupt', `${at}: it has ${length} bytes, too many for a page; take the line out.`)
  try {
    return JSON.parse(bytes.toString())
  } catch (cause) {
    throw new FileError(
      'corrupt',
      `${at} is not JSON: ${causeOf(cause)}; write each page as JSON on a line of its own.`,
      {cause}
    )
  }
}

function toFileError(cause: unknown, file: string): unknown {
  if (!(cause instanceof Error) || !('code' in cause)) return cause
  if (cause.code === 'Z_BUF_ERROR')
    return new FileError('corrupt', `${file} ends in the midst of its gzip data; copy it again.`, {cause})
  // So zlib says that the first bytes are not those of gzip.
  if (String(cause.code).startsWith('Z_') && cause.message !== 'incorrect header check')
    return new FileError('corrupt', `${file} is damaged: its gzip says ${cause.message}; copy it again.`, {
      cause
    })
  if (String(cause.code).startsWith('Z_'))
    return new FileError(
      'corrupt',
      `${file} is not gzip though its name ends in .gz: ${cause.message}; take .gz from its name, or copy it again.`,
      {
        cause
      }
    )
  return new FileError('input', `${file} can't be read: ${causeOf(cause)}.`, {cause})
}
