import {createHash} from 'node:crypto'
import {ReadError} from '../read/read-error.js'
import type {Document} from '../read/document.js'
import {placeOf} from '../read/where.js'
import type {Failed, Made} from '../write/sink.js'

/** The trail of no document. */
export const START = ''

/**
 * A trail is one hash over which documents came, in which order. This is the trail with one more: what was read of it
 * and what came of it leave the same trail.
 */
export function trailWith(trail: string, item: Document | ReadError | Made | Failed): string {
  return createHash('sha256')
    .update(`${trail}\0${nameOf(item)}`, 'utf16le')
    .digest('hex')
}

function nameOf(item: Document | ReadError | Made | Failed): string {
  if (item instanceof ReadError) return item.id ?? `${item.code}\0${placeOf(item.where)}`
  return item.id ?? ('code' in item ? `${item.code}\0${item.place}` : '')
}

interface BehindOptions<T> {
  /** How many documents are done, and the trail they left. */
  readonly done: number
  readonly trail: string
  /** Once it aborts nothing more is read, so that what is read says nothing of what there is. */
  readonly signal: AbortSignal
  /** Called with each that is read, also with those that are passed by. */
  readonly onRead: (item: T) => void
  /** What to throw where the first `done` documents are not those that left the trail. */
  readonly differs: () => Error
}

/** The documents behind those that are done. */
export async function* behind<T extends Document | ReadError>(
  items: AsyncIterable<T>,
  {done, trail, signal, onRead, differs}: BehindOptions<T>
): AsyncGenerator<T> {
  let passed = 0
  let left = START
  for await (const item of items) {
    onRead(item)
    if (passed === done) {
      yield item
      continue
    }
    left = trailWith(left, item)
    if (++passed === done && left !== trail) throw differs()
  }
  if (passed < done && !signal.aborted) throw differs()
}
