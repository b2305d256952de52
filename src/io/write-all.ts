import type {FileHandle} from 'node:fs/promises'

/**
 * Write all of the bytes, or throw what the system says.
 *
 * @param at where in the file, in bytes; where it isn't given, behind what was written before
 */
export async function writeAll(
  handle: Pick<FileHandle, 'write'>,
  bytes: Uint8Array,
  at?: number
): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    // A disk that is nearly full takes a part, and says that it is full only when it is asked again.
    const place = at === undefined ? null : at + done
    const {bytesWritten} = await handle.write(bytes, done, bytes.length - done, place)
    if (bytesWritten === 0) throw Object.assign(new Error('The disk takes nothing'), {code: 'EIO'})
    done += bytesWritten
  }
}
