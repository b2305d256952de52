import {causeOf} from '../io/cause.js'
import {FileError} from '../io/file-error.js'

/** So the system names its errors; Node's own begin with `ERR_`, and are mistakes. */
const SYSTEM = /^E[A-Z\d]+$/

/** Of an error of the system, that a file can't be written and why; any other as it is. */
export function toFileError(file: string, error: unknown): unknown {
  if (!(error instanceof Error && 'code' in error && SYSTEM.test(String(error.code)))) return error
  return new FileError('output', `${file} can't be written: ${causeOf(error)}.`, {cause: error})
}
