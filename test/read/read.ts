import {writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {Document} from '../../src/read/document.js'
import {shownOf, type Shown} from '../../src/read/content.js'
import {documentsOf} from '../../src/read/documents-of.js'
import {Fault} from '../../src/read/fault.js'
import {ReadError, toReadError} from '../../src/read/read-error.js'
import {MAX_BYTES, type ReadOptions} from '../../src/read/read-options.js'

/** What a file of this name and these bytes reads as and shows; the folder's name is taken out of messages. */
export async function read(
  folder: string,
  name: string,
  bytes: string | Uint8Array,
  options: Partial<ReadOptions> = {}
): Promise<{documents: (Document & Shown)[]; errors: ReadError[]; says: string[]}> {
  const file = join(folder, name)
  await writeFile(file, bytes)
  const documents: (Document & Shown)[] = []
  const errors: ReadError[] = []
  for await (const item of documentsOf([file], {maxBytes: MAX_BYTES, ...options})) {
    if (item instanceof ReadError) errors.push(item)
    else {
      try {
        documents.push({...item, ...shownOf(item)})
      } catch (error) {
        if (!(error instanceof Fault)) throw error
        errors.push(toReadError(item.where, error))
      }
    }
  }
  return {documents, errors, says: errors.map(({message}) => message.replaceAll(`${folder}/`, ''))}
}
