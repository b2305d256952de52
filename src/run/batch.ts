import pLimit from 'p-limit'
import type {Cleaned} from '../clean.js'
import {FileError} from '../io/file-error.js'
import type {Category} from '../page/finding.js'
import type {Document} from '../read/document.js'
import {subjectOf} from '../read/where.js'
import {cleanDocument} from './clean-document.js'

export interface BatchOptions {
  /** A folder that is there. */
  readonly output: string
  /** How many documents are in flight at once. */
  readonly concurrency: number
  /** Once it aborts no document is begun; those in flight are finished. */
  readonly signal: AbortSignal
}

/** What came of one document. */
export interface CleanedPage {
  readonly id: string
  readonly headline: string | null
  /** Share of the raw text that is in the body. */
  readonly kept: number
  /** UTF-16 units of the raw text, by category. */
  readonly cut: ReadonlyMap<Category, number>
}

export type Outcome = CleanedPage | FileError

/** So many are read for each in flight, so that one that takes long doesn't hold the others up. */
const AHEAD = 2

/**
 * Clean documents as they come, and tell what came of each, in their order. One that fails is an error in its place,
 * and the others are done. No more of them are held than are in flight, or wait for one before them.
 */
export async function* batch(
  documents: AsyncIterable<Document | FileError>,
  {output, concurrency, signal}: BatchOptions
): AsyncGenerator<Outcome> {
  const limit = pLimit(concurrency)
  const begun: Promise<Outcome | undefined>[] = []
  const outcomeOf = async (document: Document): Promise<Outcome | undefined> => {
    if (signal.aborted) return undefined
    return cleanDocument(document, output).then(toPage, (error: unknown) => toError(document, error))
  }
  for await (const item of documents) {
    if (signal.aborted) break
    begun.push(item instanceof FileError ? Promise.resolve(item) : limit(outcomeOf, item))
    if (begun.length < concurrency * AHEAD) continue
    const first = await begun.shift()
    if (first) yield first
  }
  for (const next of begun) {
    const outcome = await next
    if (outcome) yield outcome
  }
}

/** What tamis throws by mistake at one page must not cost the others. */
function toError({where}: Document, error: unknown): FileError {
  if (error instanceof FileError) return error
  const cause = error instanceof Error ? error.message : String(error)
  const message = `${subjectOf(where)} can't be cleaned, by a mistake in tamis: ${cause}; please report it with the file.`
  return new FileError('bug', message, {cause: error})
}

function toPage({article: {id, headline, quality}, log}: Cleaned): CleanedPage {
  const cut = new Map<Category, number>()
  for (const edit of log.stages.flatMap(({edits}) => edits)) {
    if (edit.op === 'cut') cut.set(edit.category, (cut.get(edit.category) ?? 0) + edit.end - edit.start)
  }
  return {id, headline, kept: quality.kept, cut}
}
