import {writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {Document} from '../../src/read/document.js'
import {documentsOf} from '../../src/read/documents-of.js'
import {ReadError} from '../../src/read/read-error.js'
import {MAX_BYTES, type ReadOptions} from '../../src/read/read-options.js'

/** What a file of this name and these bytes reads as; the folder's name is taken out of messages. */
export async function read(
  folder: string,
  name: string,
  bytes: string | Uint8Array,
  options: Partial<ReadOptions> = {}
): Promise<{documents: Document[]; errors: ReadError[]; says: string[]}> {
  const file = join(folder, name)
  await writeFile(file, bytes)
  const documents: Document[] = []
  const errors: ReadError[] = []
  for await (const item of documentsOf([file], {maxBytes: MAX_BYTES, ...options})) {
    if (item instanceof ReadError) errors.push(item)
    else documents.push(item)
  }
  return {documents, errors, says: errors.map(({message}) => message.replaceAll(`${folder}/`, ''))}
}
