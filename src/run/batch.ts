import pLimit from 'p-limit'
import type {Cleaned} from '../clean.js'
import {FileError} from '../io/file-error.js'
import type {TextFile} from '../io/list-texts.js'
import type {Category} from '../page/finding.js'
import {cleanFile} from './clean-file.js'

export interface BatchOptions {
  /** A folder that is there. */
  readonly output: string
  /** How many files are in flight at once. */
  readonly concurrency: number
  /** A larger file is refused. */
  readonly maxBytes: number
  /** Once it aborts no file is begun; those in flight are finished. */
  readonly signal: AbortSignal
  /** Called as each file comes to its end. */
  readonly onDone: () => void
}

/** What came of one file. */
export interface CleanedPage {
  readonly id: string
  readonly headline: string | null
  /** Share of the raw text that is in the body. */
  readonly kept: number
  /** UTF-16 units of the raw text, by category. */
  readonly cut: ReadonlyMap<Category, number>
}

/** What came of each file, in the order of the files: `undefined` where it was not begun before the signal. */
export type Outcome = CleanedPage | FileError | undefined

/** Clean files. One that fails is an error in its place, and the others are done. */
export async function batch(
  files: readonly (TextFile | FileError)[],
  {output, concurrency, maxBytes, signal, onDone}: BatchOptions
): Promise<Outcome[]> {
  const limit = pLimit(concurrency)
  return limit.map(files, async (file): Promise<Outcome> => {
    if (signal.aborted) return
    const outcome =
      file instanceof FileError
        ? file
        : await cleanFile(file, output, maxBytes).then(toPage, (error: unknown) => toError(file, error))
    onDone()
    return outcome
  })
}

/** What tamis throws by mistake at one page must not cost the others. */
function toError({file}: TextFile, error: unknown): FileError {
  if (error instanceof FileError) return error
  const cause = error instanceof Error ? error.message : String(error)
  const message = `${file} can't be cleaned, by a mistake in tamis: ${cause}; please report it with the file.`
  return new FileError('bug', message, {cause: error})
}

function toPage({article: {id, headline, quality}, log}: Cleaned): CleanedPage {
  const cut = new Map<Category, number>()
  for (const edit of log.stages.flatMap(({edits}) => edits)) {
    if (edit.op === 'cut') cut.set(edit.category, (cut.get(edit.category) ?? 0) + edit.end - edit.start)
  }
  return {id, headline, kept: quality.kept, cut}
}
