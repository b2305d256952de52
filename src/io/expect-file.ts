import {stat} from 'node:fs/promises'
import {causeOf} from './cause.js'
import {FileError} from './file-error.js'

/**
 * The size in bytes of a file that is about to be read. A pipe that no one writes to, or a device, would be read for
 * ever.
 *
 * @throws {FileError} `input` where there is none, or what is there is no regular file.
 */
export async function expectFile(file: string): Promise<number> {
  const found = await stat(file).catch((error: unknown) => {
    throw new FileError('input', `${file} can't be read: ${causeOf(error)}.`, {cause: error})
  })
  if (found.isFile()) return found.size
  throw new FileError('input', `${file} is no regular file; save what it gives to one first.`)
}
