import {datesIn, type DateMatch} from '../language/date.js'

/** The dates of a line that holds a page; offsets are asked in their order. Few lines are asked: only those are looked through. */
export class LineDates {
  readonly #text: string
  readonly #start: number
  readonly #end: number
  #dates: readonly DateMatch[] | undefined
  /** The first that ends behind the offset last asked. */
  #next = 0

  constructor(text: string, start: number, end: number) {
    this.#text = text
    this.#start = start
    this.#end = end
  }

  /** Whether the offset is within a date: "Published 23 December| 2023". */
  hold(offset: number): boolean {
    const next = this.#upTo(offset)[this.#next]
    return next !== undefined && next.start < offset
  }

  /** Whether a date ends before the offset, with so many units of white space between at most. */
  endBefore(offset: number, gap: number): boolean {
    const last = this.#upTo(offset)[this.#next - 1]
    return last !== undefined && last.end + gap >= offset
  }

  #upTo(offset: number): readonly DateMatch[] {
    const dates = (this.#dates ??= datesIn(this.#text, this.#start, this.#end))
    while (this.#next < dates.length && dates[this.#next]!.end <= offset) this.#next++
    return dates
  }
}
