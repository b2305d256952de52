import {randomBytes} from 'node:crypto'
import {join} from 'node:path'
import {disk} from './disk.js'

/** No user calls a file so, and no page's name begins with a dot. */
const TEMPORARY = /^\.tamis-[\da-f]{16}\.(?:new|old)$/

/**
 * A path in a folder that no one can guess beforehand: for what is `new` and has no name yet, or for what was there
 * before, `old`, until it is certain that it isn't needed.
 */
export function temporaryIn(folder: string, kind: 'new' | 'old'): string {
  return join(folder, `.tamis-${randomBytes(8).toString('hex')}.${kind}`)
}

/** Take away the temporary files that a killed run left in a folder, and nothing else. */
export async function sweep(folder: string): Promise<void> {
  for (const name of await disk.readdir(folder)) {
    if (TEMPORARY.test(name)) await disk.rm(join(folder, name))
  }
}
