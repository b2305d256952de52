import {causeOf} from '../io/cause.js'
import {FileError} from '../io/file-error.js'

/** Say of a file that it can't be written, and why. */
export function toOutputError(file: string, error: unknown): FileError {
  if (error instanceof FileError) return error
  return new FileError('output', `${file} can't be written: ${causeOf(error)}.`, {cause: error})
}
