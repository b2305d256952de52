import {shownOf} from '../read/content.js'
import type {Document} from '../read/document.js'
import {Fault} from '../read/fault.js'
import {ReadError, toReadError} from '../read/read-error.js'

/** The raw text of a page, to compare with what was made of it. */
export interface RawText extends Pick<Document, 'id' | 'encoding' | 'where'> {
  readonly text: string
}

/** Raw texts in the order of the documents; in the place of one that can't be read, or shows nothing, why. */
export async function* rawTexts(
  documents: AsyncIterable<Document | ReadError>
): AsyncGenerator<RawText | ReadError> {
  for await (const item of documents) yield item instanceof ReadError ? item : toRawText(item)
}

function toRawText(document: Document): RawText | ReadError {
  const {id, encoding, where} = document
  try {
    return {id, encoding, where, text: shownOf(document).text}
  } catch (error) {
    if (error instanceof Fault) return toReadError(where, error, id)
    throw error
  }
}
