import {fileNameOf} from '../io/file-name-of.js'
import type {Document} from './document.js'
import {ReadError} from './read-error.js'
import {subjectOf} from './where.js'
import {keyOf, WideMap} from './wide-map.js'

/** What becomes of a document whose id gives the file name of another before it. */
export const TWIN_POLICIES = ['error', 'suffix', 'keep'] as const
export type TwinPolicy = (typeof TWIN_POLICIES)[number]

/**
 * Documents of which no output takes the place of another's before it: for those who write a file for each. In the
 * place of one that would stands an error, or, with `suffix`, the document by another id: of three `a` the second is
 * `a-2`, the third `a-3`, or what is free behind that. Ids hang on the order of the documents and on nothing else. Of
 * each document a hash and a number are held, of each file its path; with `keep`, which leaves all as they are, nothing.
 *
 * (That the last one counts can't be told before the last one is read, when others have been written long ago.)
 */
export async function* withoutTwins<T>(
  documents: AsyncIterable<Document | T>,
  policy: TwinPolicy = 'error'
): AsyncGenerator<Document | T | ReadError> {
  if (policy === 'keep') {
    yield* documents
    return
  }
  const owners = new WideMap<number>()
  const files: string[] = []
  /** The number that the next of its twins is tried with. */
  const numbers = new WideMap<number>()
  const own = (id: string, file: string): void => {
    if (files.at(-1) !== file) files.push(file)
    owners.set(fileKeyOf(id), files.length - 1)
  }
  const numbered = (id: string): string => {
    const key = fileKeyOf(id)
    let number = numbers.get(key) ?? 2
    while (owners.has(fileKeyOf(`${id}-${number}`))) number++
    numbers.set(key, number + 1)
    return `${id}-${number}`
  }
  for await (const item of documents) {
    if (!isDocument(item)) {
      yield item
      continue
    }
    const {id, where} = item
    const owner = owners.get(fileKeyOf(id))
    if (owner === undefined) {
      own(id, where.file)
      yield item
    } else if (policy === 'suffix') {
      const document = {...item, id: numbered(id)}
      own(document.id, where.file)
      yield document
    } else yield toError(item, files[owner]!)
  }
}

function isDocument(item: unknown): item is Document {
  return !(item instanceof Error)
}

/** Some file systems take names that differ only in case for one. */
function fileKeyOf(id: string): bigint {
  return keyOf(fileNameOf(id).toLowerCase())
}

function toError({id, where}: Document, file: string): ReadError {
  const other = file === where.file ? 'a document before it' : file
  const message = `${subjectOf(where)} would be written to the same file as ${other}, by its id “${id}”`
  return new ReadError(
    where,
    'duplicate-id',
    `${message}; rename one, or have it numbered with --on-duplicate-id suffix.`,
    {id}
  )
}
