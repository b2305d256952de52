import {randomBytes} from 'node:crypto'
import {join} from 'node:path'

/** No user calls a file so, and no page's name begins with a dot. */
const TEMPORARY = /^\.tamis-[\da-f]{16}\.(?:new|old)$/

/**
 * A path in a folder that no one can guess beforehand: for what is `new` and has no name yet, or for what was there
 * before, `old`, until it is certain that it isn't needed.
 */
export function temporaryIn(folder: string, kind: 'new' | 'old'): string {
  return join(folder, `.tamis-${randomBytes(8).toString('hex')}.${kind}`)
}

/** Whether a file has such a name. */
export function isTemporary(name: string): boolean {
  return TEMPORARY.test(name)
}
