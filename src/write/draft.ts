import {disk} from './disk.js'
import {temporaryIn} from '../io/temporary.js'
import {writeAll} from '../io/write-all.js'

/** A file that is being written under a temporary name, until `putInPlace` gives it its own. */
export interface Draft {
  readonly path: string
  /** Write all of the bytes behind those before, or throw what the system says. */
  readonly write: (bytes: Uint8Array) => Promise<void>
  /** Put all that was written on the disk. */
  readonly close: () => Promise<void>
  /** Take the file away, closed or not. */
  readonly discard: () => Promise<void>
}

/** Open a new file in a folder. What someone planted under its name is an error, and a link is not followed. */
export async function openDraft(folder: string): Promise<Draft> {
  const path = temporaryIn(folder, 'new')
  const handle = await disk.open(path, 'wx')
  let isOpen = true
  const release = async (): Promise<void> => {
    if (!isOpen) return
    isOpen = false
    await handle.close()
  }
  return {
    path,
    write: bytes => writeAll(handle, bytes),
    close: async () => {
      await handle.sync()
      await release()
    },
    discard: async () => {
      await release().catch(() => undefined)
      await disk.rm(path, {force: true}).catch(() => undefined)
    }
  }
}
