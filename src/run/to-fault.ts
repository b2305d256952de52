import {UnbalancedError} from '../page/books.js'
import {Fault} from '../read/fault.js'

/** What was thrown at one document, as what stands in its place. */
export function toFault(cause: unknown): Fault {
  if (cause instanceof Fault) return cause
  if (cause instanceof UnbalancedError) return new Fault('unbalanced', cause.message)
  const message = cause instanceof Error ? cause.message : String(cause)
  // V8's words for a string of more than 512 MB.
  if (message === 'Invalid string length')
    return new Fault('too-large', 'what comes of it would not fit a string', 'part it, or leave it out')
  return new Fault('internal', message)
}
