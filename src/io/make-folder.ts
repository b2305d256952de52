import {access, constants, lstat, mkdir, stat} from 'node:fs/promises'
import {dirname, resolve} from 'node:path'
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
    const path = resolve(folder)
    if (await isLink(path)) throw new Error('it is a link; name the folder that it leads to')
    await make(path)
    await access(path, constants.W_OK | constants.X_OK)
  } catch (error) {
    const message = `${folder} can't be made a folder to write to: ${causeOf(error)}.`
    throw new FileError('output', message, {cause: error})
  }
}

/**
 * With the folders above it. Node 20's own `recursive` tries for ever where a folder is there and none can be made in
 * it (`/proc/x`), or where there is none above.
 */
async function make(path: string): Promise<void> {
  try {
    await mkdir(path)
  } catch (error) {
    if (await isFolder(path)) return
    const parent = dirname(path)
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    if (!isMissing || (await isFolder(parent))) throw error
    await make(parent)
    await make(path)
  }
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    stats => stats.isDirectory(),
    () => false
  )
}

async function isLink(path: string): Promise<boolean> {
  return lstat(path).then(
    stats => stats.isSymbolicLink(),
    () => false
  )
}
