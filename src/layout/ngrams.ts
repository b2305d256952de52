/** What stands before or after a run where it isn't always the same. */
const VARIED = -2

/** Runs of so many words within lines: how often each stands in the page, and whether always between the same words. */
export class Ngrams {
  readonly #of: Int32Array
  readonly #counts: number[] = []
  readonly #before: number[] = []
  readonly #after: number[] = []

  /**
   * @param ids the words in order, as numbers below `known`; one more than there are words
   * @param lines where each line begins, as indexes
   * @param size words of a run: of three a number below 2^53 is made for pages of up to 200,000 different words
   */
  constructor(ids: Int32Array, lines: readonly number[], size: number, known: number) {
    const keys = new Map<number, number>()
    const total = ids.length - 1
    this.#of = new Int32Array(ids.length)
    for (const [index, from] of lines.entries()) {
      const to = lines[index + 1] ?? total
      for (let at = from; at + size <= to; at++) {
        let key = 0
        for (let next = at; next < at + size; next++) key = key * (known + 1) + ids[next]! + 1
        const before = at > from ? ids[at - 1]! : -1
        const after = at + size < to ? ids[at + size]! : -1
        this.#of[at] = this.#add(keys, key, before, after)
      }
    }
  }

  #add(keys: Map<number, number>, key: number, before: number, after: number): number {
    const id = keys.get(key)
    if (id === undefined) {
      this.#before.push(before)
      this.#after.push(after)
      this.#counts.push(1)
      keys.set(key, keys.size)
      return keys.size - 1
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
