import type {Document} from '../read/document.js'
import {cleanDocument} from './clean-document.js'
import type {Outcome} from './outcome.js'
import type {Begun} from './threads.js'

/** What a thread is asked that cleans documents. */
interface CleanTask extends Begun {
  readonly documents: readonly Document[]
}

/** Clean the documents of a task, in order. */
export function cleanTask({documents, begun}: CleanTask): Outcome[] {
  Atomics.store(begun, 0, 1)
  return documents.map(cleanDocument)
}
