import {Numbering} from '../language/numbering.js'
import {hashOfRun} from '../language/word-hash.js'

/** What stands before or after a run where it isn't always the same. */
const VARIED = -2

/** Runs of so many words within lines: how often each stands in the page, and whether always between the same words. */
export class Ngrams {
  readonly #of: Int32Array
  readonly #counts: number[] = []
  readonly #before: number[] = []
  readonly #after: number[] = []

  /**
   * @param ids the words in order, as numbers; one more than there are words
   * @param lines where each line begins, as indexes
   * @param size words of a run; two runs of a page rarely share a hash
   */
  constructor(ids: Int32Array, lines: readonly number[], size: number) {
    const keys = new Numbering(ids.length)
    const total = ids.length - 1
    this.#of = new Int32Array(ids.length)
    for (const [index, from] of lines.entries()) {
      const to = lines[index + 1] ?? total
      for (let at = from; at + size <= to; at++) {
        const key = hashOfRun(ids, at, at + size)
        const before = at > from ? ids[at - 1]! : -1
        const after = at + size < to ? ids[at + size]! : -1
        this.#of[at] = this.#add(keys, key, before, after)
      }
    }
  }

  #add(keys: Numbering, key: number, before: number, after: number): number {
    const id = keys.add(key)
    if (id === this.#counts.length) {
      this.#before.push(before)
      this.#after.push(after)
      this.#counts.push(1)
      return id
    }
    if (this.#before[id] !== before) this.#before[id] = VARIED
    if (this.#after[id] !== after) this.#after[id] = VARIED
    this.#counts[id]!++
    return id
  }

  /** How often the run that begins at a word stands in the page. */
  count(at: number): number {
    return this.#counts[this.#of[at]!]!
  }

  /** 0 where the run stands once, 1 where always behind the same word, 2 where not. */
  varietyBefore(at: number): number {
    return this.#variety(at, this.#before)
  }

  /** 0 where the run stands once, 1 where always before the same word, 2 where not. */
  varietyAfter(at: number): number {
    return this.#variety(at, this.#after)
  }

  #variety(at: number, beside: readonly number[]): number {
    const id = this.#of[at]!
    if (this.#counts[id]! < 2) return 0
    return beside[id] === VARIED ? 2 : 1
  }
}
