import {join} from 'node:path'
import {isTemporary} from '../io/temporary.js'
import {disk} from './disk.js'

/** Take away the temporary files that a killed run left in a folder, and nothing else. */
export async function sweep(folder: string): Promise<void> {
  for (const name of await disk.readdir(folder)) if (isTemporary(name)) await disk.rm(join(folder, name))
}
