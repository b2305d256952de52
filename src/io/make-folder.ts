import {access, constants, lstat, mkdir} from 'node:fs/promises'
import {resolve} from 'node:path'
import {causeOf} from './cause.js'
import {FileError} from './file-error.js'

/**
 * Make a folder that can be written to, with those above it. One that is a link is refused: whoever may make it may
 * let it lead elsewhere.
 *
 * @throws {FileError} `output` where that is not possible.
 */
export async function makeFolder(folder: string): Promise<void> {
  try {
    // By its whole path: of one that begins in a folder that is gone, Node 20's own `mkdir` looks for the parent for ever.
    const path = resolve(folder)
    if (await isLink(path)) throw new Error('it is a link; name the folder that it leads to')
    await mkdir(path, {recursive: true})
    await access(path, constants.W_OK | constants.X_OK)
  } catch (error) {
    const message = `${folder} can't be made a folder to write to: ${causeOf(error)}.`
    throw new FileError('output', message, {cause: error})
  }
}

async function isLink(path: string): Promise<boolean> {
  return lstat(path).then(
    stats => stats.isSymbolicLink(),
    () => false
  )
}
