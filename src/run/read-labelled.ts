import {FileError} from '../io/file-error.js'
import {toLabelledPage, type LabelledPage} from '../measure/labelled-page.js'
import {readValues, type Value} from './read-values.js'

/**
 * The labelled pages of a file, NDJSON, gzipped where its name ends in `.gz`.
 *
 * @throws {FileError} where it can't be read or has none, or a line is no labelled page.
 */
export async function* readLabelled(file: string): AsyncGenerator<LabelledPage> {
  let pages = 0
  for await (const value of readValues(file)) {
    pages++
    yield toPage(value)
  }
  if (pages === 0) throw new FileError('input', `${file} has no page in it; choose another file.`)
}

function toPage({value, at}: Value): LabelledPage {
  try {
    return toLabelledPage(value)
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause
    throw new FileError('corrupt', `${at}: ${cause.message}; write it as \`tamis help eval\` says.`, {cause})
  }
}
