import * as z from 'zod'
import type {Log} from '../article/log.js'
import type {Summary} from '../article/summary.js'

const counts = z.record(z.string(), z.int().nonnegative())

/** Counts of documents and of characters, by what the summary lists them under. */
export const tallySchema = z.strictObject({
  documents: counts,
  errors: counts,
  characters: counts,
  byStage: counts,
  byRule: counts,
  byCategory: counts
})
export type Tally = Readonly<z.infer<typeof tallySchema>>

const HEADINGS = ['documents', 'errors', 'characters', 'byStage', 'byRule', 'byCategory'] as const
const CHARACTERS = ['raw', 'kept', 'lifted', 'cut', 'space'] as const

/** A sum of tallies. */
export class Totals {
  readonly #sums = new Map(HEADINGS.map(heading => [heading, new Map<string, number>()]))

  add(tally: Tally): void {
    for (const heading of HEADINGS)
      for (const [name, value] of Object.entries(tally[heading])) this.#count(heading, name, value)
  }

  /** Add an article, by its log. */
  addArticle({books, stages}: Pick<Log, 'books' | 'stages'>): void {
    this.#count('documents', 'ok', 1)
    for (const name of CHARACTERS) this.#count('characters', name, books[name])
    for (const {stage, edits} of stages) {
      for (const edit of edits) {
        if (edit.op !== 'cut' && edit.op !== 'lift') continue
        const length = edit.end - edit.start
        this.#count('byStage', stage, length)
        this.#count('byRule', edit.rule, length)
        if (edit.op === 'cut') this.#count('byCategory', edit.category, length)
      }
    }
  }

  /** Add a document that has no article. */
  addError(code: string): void {
    this.#count('documents', 'error', 1)
    this.#count('errors', code, 1)
  }

  /** The sum, names in the order of their code units, so that it is the same in whatever order it was added up. */
  tally(): Tally {
    const sorted = [...this.#sums].map(([heading, sums]) => [
      heading,
      Object.fromEntries([...sums].sort(([a], [b]) => (a < b ? -1 : 1)))
    ])
    return Object.fromEntries(sorted) as Tally
  }

  #count(heading: (typeof HEADINGS)[number], name: string, value: number): void {
    const sums = this.#sums.get(heading)!
    sums.set(name, (sums.get(name) ?? 0) + value)
  }
}

/**
 * The summary of a run that is done.
 *
 * @param read how many documents there were, counted as they were read
 * @throws where a document has neither article nor error, or a character is lost: a mistake of tamis.
 */
export function toSummary(
  {documents, errors, characters, byStage, byRule, byCategory}: Tally,
  read: number,
  {tool, rules}: Pick<Log, 'tool' | 'rules'>
): Summary {
  const {ok = 0, error = 0} = documents
  const {raw = 0, kept = 0, lifted = 0, cut = 0, space = 0} = characters
  const closes =
    read === ok + error &&
    error === sum(errors) &&
    raw === kept + lifted + cut + space &&
    [byStage, byRule].every(part => sum(part) === lifted + cut) &&
    sum(byCategory) === cut
  if (!closes)
    throw new Error(`The accounts of the run don't close: ${read} read, ${ok} done, ${error} failed`)
  return {
    version: 1,
    tool,
    rules,
    documents: {in: read, ok, error},
    errors,
    characters: {raw, kept, lifted, cut, space},
    byStage,
    byRule,
    byCategory
  }
}

function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0)
}
