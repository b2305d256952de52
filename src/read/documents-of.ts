import type {Document} from './document.js'
import type {Format} from './format.js'
import {listInputs, type Input} from './list-inputs.js'
import {openInput, type Source} from './open-input.js'
import {ReadError} from './read-error.js'
import type {ReadOptions} from './read-options.js'
import {readNdjson} from './read-ndjson.js'
import {readPage} from './read-page.js'
import {readWarc} from './read-warc.js'

/** How each format is read. */
const READERS: Readonly<
  Record<Format, (source: Source, options: ReadOptions) => AsyncGenerator<Document | ReadError>>
> = {text: readPage, html: readPage, ndjson: readNdjson, warc: readWarc}

/**
 * The documents of files, folders, patterns and standard input (`-`), in order; in the place of one that can't be read,
 * why. Never more of a file is held than one document and what the disk gives at once.
 *
 * @param inputs paths, or what `listInputs` made of them
 */
export async function* documentsOf(
  inputs: readonly (string | Input | ReadError)[],
  options: ReadOptions
): AsyncGenerator<Document | ReadError> {
  for (const input of inputs) {
    const listed = typeof input === 'string' ? await listInputs([input]) : [input]
    for (const item of listed) {
      if (options.signal?.aborted) return
      if (item instanceof ReadError) yield item
      else yield* documentsIn(item, options)
    }
  }
}

async function* documentsIn(input: Input, options: ReadOptions): AsyncGenerator<Document | ReadError> {
  let source: Source | undefined
  try {
    source = await openInput(input, options)
    yield* READERS[source.format](source, options)
  } catch (error) {
    if (!(error instanceof ReadError)) throw error
    // A stream that was told to stop is not one that can't be read.
    if (!options.signal?.aborted) yield error
  } finally {
    source?.close()
  }
}
