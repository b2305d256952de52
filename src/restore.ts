import type {Article, Part} from './article/article.js'
import {expectBody, expectDeeds} from './article/expect.js'
import type {Edit, Log} from './article/log.js'
import {sha256Of} from './article/to-log.js'
import {lasting} from './page/lasting.js'
import {stretchesOf} from './page/stretches.js'

type Change = Extract<Edit, {op: 'rewrite' | 'join'}>

/**
 * The raw page, from its article and its log alone: what was kept from the article, what left the text from the
 * log, and the white space between from the log's gaps.
 *
 * @throws {RangeError} where article and log are not of one page, or the text has another hash than the log says.
 * @throws {TypeError} where the one is no article, or the other no log.
 */
export function restore(article: Pick<Article, 'body'>, log: Log): string {
  expectBody(article)
  expectDeeds(log)
  const raw = restored(article, log)
  if (sha256Of(raw) === log.raw.sha256) return raw
  throw new RangeError('The sha256 of what article and log give is not the one in the log')
}

/** What article and log give, whatever its hash. Throws as `restore` does where they are not of one page. */
export function restored(article: Pick<Article, 'body'>, log: Log): string {
  const edits = log.stages.flatMap(({edits}) => edits)
  const reader = new PartReader(lastingChanges(edits))
  const raw: string[] = []
  let at = 0
  /** Whether there is white space next to the hole that is being crossed. */
  let spaced = false
  for (const [index, stretch] of stretchesOf(article.body, edits).entries()) {
    const gap = log.gaps[index] ?? ''
    if (at + gap.length !== stretch.start) throw new RangeError(`The log does not say what stands at ${at}`)
    raw.push(gap)
    at = stretch.end
    if (stretch.part) {
      raw.push(reader.read(stretch.part, stretch.start, stretch.end, spaced || gap !== ''))
      spaced = (log.gaps[index + 1] ?? '') !== ''
    } else raw.push(stretch.edit.before)
  }
  reader.finish()
  raw.push(log.gaps.at(-1) ?? '')
  return raw.join('')
}

/** Rewrites and joins in the order of the page, without those that a later one took in. */
function lastingChanges(edits: readonly Edit[]): Change[] {
  return lasting(edits.filter((edit): edit is Change => edit.op === 'rewrite' || edit.op === 'join'))
}

/** Reads the article's text from part to part, and undoes the changes that were made to it. */
class PartReader {
  readonly #changes: readonly Change[]
  #next = 0
  #part: Part | undefined
  #at = 0

  constructor(changes: readonly Change[]) {
    this.#changes = changes
  }

  /** The raw text of the span of `part` from `start` to `end`; `spaced` where a space leads from the span before. */
  read(part: Part, start: number, end: number, spaced: boolean): string {
    if (part !== this.#part) {
      this.finish()
      this.#part = part
      this.#at = 0
    } else if (spaced) this.#at++
    const raw: string[] = []
    let offset = start
    for (; this.#next < this.#changes.length; this.#next++) {
      const change = this.#changes[this.#next]!
      if (change.end > end) break
      if (change.start < start) continue
      raw.push(this.#take(change.start - offset), change.before)
      this.#at += change.after.length
      offset = change.end
    }
    raw.push(this.#take(end - offset))
    return raw.join('')
  }

  /** @throws {RangeError} where something of the part's text was not read. */
  finish(): void {
    const text = this.#part?.text ?? ''
    if (this.#at !== text.length) throw new RangeError(`The log does not account for “${text.slice(0, 60)}”`)
  }

  #take(length: number): string {
    const text = this.#part!.text.slice(this.#at, this.#at + length)
    if (text.length !== length)
      throw new RangeError(`The article is shorter than its log says: “${text.slice(0, 60)}”`)
    this.#at += length
    return text
  }
}
