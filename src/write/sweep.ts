import {join} from 'node:path'
import {isTemporary} from '../io/temporary.js'
import {disk} from './disk.js'

/** Take away the temporary files that a killed run left in a folder, and nothing else: no folder of such a name. */
export async function sweep(folder: string): Promise<void> {
  for (const name of await disk.readdir(folder)) {
    if (!isTemporary(name)) continue
    const path = join(folder, name)
    const found = await disk.lstat(path)
    if (found.isFile() || found.isSymbolicLink()) await disk.rm(path)
  }
}
