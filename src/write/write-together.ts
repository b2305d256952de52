import {join} from 'node:path'
import {openDraft, type Draft} from './draft.js'
import {toFileError} from './to-file-error.js'
import {putInPlace} from './put-in-place.js'

/** A file's name and what is to be in it. */
type Entry = readonly [name: string, content: string | Uint8Array]

/**
 * Write files into a folder, all of them or none: each in full under a temporary name and on the disk before the
 * first takes its own name. What had these names before is replaced, a link never followed; where anything fails it
 * is as it was.
 *
 * (write-file-atomic and its kin ignore how much a write took, and leave a stump on a full disk.)
 *
 * @param entries without a path in their names; they take them in this order
 * @param subject the file that an error names
 * @param gone names of files that shall not be there any more, with them
 * @throws {FileError} `output`.
 */
export async function writeTogether(
  folder: string,
  entries: readonly Entry[],
  subject = entries[0]?.[0] ?? '',
  gone: readonly string[] = []
): Promise<void> {
  const drafts: Draft[] = []
  try {
    for (const [, content] of entries) {
      const draft = await openDraft(folder)
      drafts.push(draft)
      await draft.write(typeof content === 'string' ? Buffer.from(content) : content)
      await draft.close()
    }
    await putInPlace(
      folder,
      drafts.map(({path}, index) => ({path, name: entries[index]![0]})),
      gone
    )
  } catch (error) {
    for (const draft of drafts) await draft.discard()
    throw toFileError(join(folder, subject), error)
  }
}
