/** Blocks beyond either end of the page that a feature may look at. */
export const PAD = 3
/** What stands there, and where a feature has nothing to say. */
export const NOTHING = -1

/**
 * Columns there is room for, as many as there are: of a page of a million short lines each takes 4 MB. One allocation for all
 * of a page's is much faster than one for each.
 */
const ROOM = 109

/** All that is known of a page's blocks as numbers: a column for each thing, in it a number for each block. */
export class Columns {
  /** Column after column, each with `NOTHING` for `PAD` blocks beyond either end. */
  readonly values: Float32Array
  /** Numbers of a column, with those beyond the ends. */
  readonly height: number
  readonly #names: string[] = []
  readonly #count: number

  /** @param count the page's blocks */
  constructor(count: number) {
    this.#count = count
    this.height = count + 2 * PAD
    this.values = new Float32Array(ROOM * this.height).fill(NOTHING)
  }

  get names(): readonly string[] {
    return this.#names
  }

  /** @param valueOf gets the block's index */
  add(name: string, valueOf: (index: number) => number): void {
    if (this.#names.length === ROOM) throw new RangeError(`There is no room for more than ${ROOM} columns`)
    const from = this.#names.length * this.height + PAD
    this.#names.push(name)
    for (let index = 0; index < this.#count; index++) this.values[from + index] = valueOf(index)
  }

  /** Which column has a name. */
  indexOf(name: string): number {
    const column = this.#names.indexOf(name)
    if (column < 0)
      throw new RangeError(`The weights ask for a column \`${name}\` that is not there; train them anew`)
    return column
  }

  /** Where in `values` the first block's number of a column stands. */
  startOf(name: string): number {
    return this.indexOf(name) * this.height + PAD
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
