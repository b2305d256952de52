import {access, constants, mkdir} from 'node:fs/promises'
import {resolve} from 'node:path'
import {causeOf} from './cause.js'
import {FileError} from './file-error.js'

/**
 * Make a folder that can be written to, with those above it.
 *
 * @throws {FileError} `output` where that is not possible.
 */
export async function makeFolder(folder: string): Promise<void> {
  try {
    // By its whole path: of one that begins in a folder that is gone, Node 20's own `mkdir` looks for the parent for ever.
    await mkdir(resolve(folder), {recursive: true})
    await access(folder, constants.W_OK | constants.X_OK)
  } catch (error) {
    const message = `${folder} can't be made a folder to write to: ${causeOf(error)}.`
    throw new FileError('output', message, {cause: error})
  }
}
