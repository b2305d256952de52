import {createHash} from 'node:crypto'
import {fileNameOf} from '../io/file-name-of.js'
import type {Document} from './document.js'
import {ReadError} from './read-error.js'
import {subjectOf} from './where.js'

/**
 * Documents, with an error in the place of each whose output would take the place of another's before it: for those
 * who write a file for each. Of each document no more than a hash is held.
 */
export async function* withoutTwins<T>(
  documents: AsyncIterable<Document | T>
): AsyncGenerator<Document | T | ReadError> {
  const owners = new Map<bigint, number>()
  const files: string[] = []
  for await (const item of documents) {
    if (!isDocument(item)) {
      yield item
      continue
    }
    const {id, where} = item
    const key = keyOf(id)
    const owner = owners.get(key)
    if (owner === undefined) {
      if (files.at(-1) !== where.file) files.push(where.file)
      owners.set(key, files.length - 1)
      yield item
      continue
    }
    const other = files[owner]!
    const message = `${subjectOf(where)} would be written to the same file as ${
      other === where.file ? 'a document before it' : other
    }`
    yield new ReadError(
      where,
      'duplicate-id',
      `${message}, by its id “${id}”; rename one, or clean them into two folders.`
    )
  }
}

function isDocument(item: unknown): item is Document {
  return !(item instanceof Error)
}

/** Some file systems take names that differ only in case for one. */
function keyOf(id: string): bigint {
  return createHash('sha256').update(fileNameOf(id).toLowerCase()).digest().readBigUInt64LE()
}
