/** Blocks beyond either end of the page that a feature may look at. */
export const PAD = 3
/** What stands there, and where a feature has nothing to say. */
export const NOTHING = -1

/** Columns there is room for; one allocation for all of a page's is much faster than one for each. */
const ROOM = 128

/** All that is known of a page's blocks as numbers: a column for each thing, in it a number for each block. */
export class Columns {
  /** Column after column, each with `NOTHING` for `PAD` blocks beyond either end. */
  readonly values: Float32Array
  readonly #count: number
  readonly #starts = new Map<string, number>()

  /** @param count the page's blocks */
  constructor(count: number) {
    this.#count = count
    this.values = new Float32Array(ROOM * (count + 2 * PAD)).fill(NOTHING)
  }

  get names(): readonly string[] {
    return [...this.#starts.keys()]
  }

  /** @param valueOf gets the block's index */
  add(name: string, valueOf: (index: number) => number): void {
    const from = this.#starts.size * (this.#count + 2 * PAD) + PAD
    if (this.#starts.size === ROOM) throw new RangeError(`There is no room for more than ${ROOM} columns`)
    this.#starts.set(name, from)
    for (let index = 0; index < this.#count; index++) this.values[from + index] = valueOf(index)
  }

  /** Where in `values` the first block's number of a column stands. */
  startOf(name: string): number {
    const start = this.#starts.get(name)
    if (start === undefined)
      throw new RangeError(`The weights ask for a column \`${name}\` that is not there; train them anew`)
    return start
  }
}

/** The sums of the values before each index, and of all at the end: a window's sum is one subtraction. */
export function sums(values: ArrayLike<number>): number[] {
  // Typed arrays are dearer to make than to read, and most pages have few blocks.
  const out = [0]
  let sum = 0
  for (let index = 0; index < values.length; index++) out.push((sum += values[index]!))
  return out
}

/** The number, but no further from 0 than `most`. */
export function clamp(value: number, most: number): number {
  return Math.max(-most, Math.min(most, value))
}
