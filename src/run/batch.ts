import type {Document} from '../read/document.js'
import {ReadError} from '../read/read-error.js'
import type {Cleaners} from './cleaners.js'
import type {Outcome} from './outcome.js'
import {toUnread} from './to-failed.js'

export interface BatchOptions {
  readonly clean: Cleaners['clean']
  /** How many documents are asked together at most: so many that asking costs little. */
  readonly together: number
  /** How many times may be asked before the first has answered. */
  readonly ahead: number
}

/** Characters of documents that may be asked before they have answered; one document's may be more. */
const MOST_CHARACTERS = 2 ** 23
/** Characters of documents that are asked together; one document's may be more. */
const MOST_TOGETHER = 2 ** 20

type Item = Document | ReadError

/** Documents that are being cleaned: until they are taken, their characters are held. */
interface Pending {
  readonly characters: number
  readonly outcomes: Promise<readonly Outcome[]>
}

/**
 * Clean documents as they come, and tell what came of each, in their order. One that could not be read is an error in
 * its place. No more of them are held than are in flight, or wait for one before them.
 */
export async function* batch(
  items: AsyncIterable<Item>,
  {clean, together, ahead}: BatchOptions
): AsyncGenerator<Outcome> {
  const waiting: Pending[] = []
  let group: Item[] = []
  let characters = 0
  let held = 0
  const ask = (): void => {
    const outcomes = cleaned(group, clean)
    // Its turn may come later than its failure.
    outcomes.catch(() => undefined)
    waiting.push({characters, outcomes})
    held += characters
    group = []
    characters = 0
  }
  const next = async (): Promise<readonly Outcome[]> => {
    const outcomes = await waiting[0]!.outcomes
    held -= waiting.shift()!.characters
    return outcomes
  }
  for await (const item of items) {
    group.push(item)
    characters += isError(item) ? 0 : item.content.length
    if (group.length < together && characters < MOST_TOGETHER) continue
    ask()
    while (waiting.length >= ahead || held > MOST_CHARACTERS) yield* await next()
  }
  ask()
  while (waiting.length > 0) yield* await next()
}

async function cleaned(group: readonly Item[], clean: Cleaners['clean']): Promise<readonly Outcome[]> {
  const documents = group.filter((item): item is Document => !isError(item))
  const outcomes = documents.length > 0 ? await clean(documents) : []
  let at = 0
  return group.map(item => (isError(item) ? toUnread(item) : outcomes[at++]!))
}

function isError(item: Item): item is ReadError {
  return item instanceof ReadError
}
