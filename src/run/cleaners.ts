import type {Document} from '../read/document.js'
import type {Outcome} from './outcome.js'
import {openThreads, type ThreadOptions} from './threads.js'
import {toFailed} from './to-failed.js'

interface CleanersOptions extends ThreadOptions {
  /** The module that each thread runs. */
  readonly worker?: URL
}

/** Threads that clean documents. */
export interface Cleaners {
  /** What came of documents that are asked together, in their order. Rejects only where a thread can't load. */
  readonly clean: (documents: readonly Document[]) => Promise<readonly Outcome[]>
  readonly close: () => Promise<void>
}

const WORKER = new URL('clean-worker.js', import.meta.url)

/** Clean documents on other threads: in the place of one that no thread can clean stands an error. */
export function openCleaners({worker = WORKER, ...options}: CleanersOptions): Cleaners {
  const threads = openThreads<Document, readonly Outcome[]>(options, {
    worker,
    name: 'cleanTask',
    toTask: documents => ({documents}),
    sizeOf: ({content}) => content.length,
    toFailure: (document, fault) => [toFailed(document, fault)]
  })
  return {clean: async documents => (await threads.ask(documents)).flat(), close: threads.close}
}
