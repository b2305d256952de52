import {readdir, rm} from 'node:fs/promises'
import {join} from 'node:path'
import {causeOf} from './cause.js'
import {FileError} from './file-error.js'

/** As `writeTogether` names what it has not put in its place yet, or keeps until it has. */
const TEMPORARY = /^\..+\.[\da-f]{12}\.(?:new|old)$/

/**
 * Take away temporary files that a process left which was killed.
 *
 * @param folder that no other process writes to
 * @throws {FileError} `output` where that is not possible.
 */
export async function sweep(folder: string): Promise<void> {
  try {
    for (const name of await readdir(folder)) if (TEMPORARY.test(name)) await rm(join(folder, name))
  } catch (error) {
    throw new FileError('output', `${folder} can't be cleared: ${causeOf(error)}.`, {cause: error})
  }
}
