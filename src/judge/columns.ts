/** Blocks beyond either end of the page that a feature may look at. */
export const PAD = 3
/** What stands there, and where a feature has nothing to say. */
export const NOTHING = -1

/** One number for each block of a page, and `NOTHING` for `PAD` blocks beyond either end. */
export type Column = Float32Array

/** Columns by name: what one aspect of the page says of each block. */
export type Columns = Readonly<Record<string, Column>>

/** @param valueOf gets the block's index */
export function column(count: number, valueOf: (index: number) => number): Column {
  const values = new Float32Array(count + 2 * PAD).fill(NOTHING)
  for (let index = 0; index < count; index++) values[PAD + index] = valueOf(index)
  return values
}

/** The sums of the values before each index, and of all at the end: a window's sum is one subtraction. */
export function sums(values: ArrayLike<number>): Float64Array {
  const out = new Float64Array(values.length + 1)
  for (let index = 0; index < values.length; index++) out[index + 1] = out[index]! + values[index]!
  return out
}

/** The number, but no further from 0 than `most`. */
export function clamp(value: number, most: number): number {
  return Math.max(-most, Math.min(most, value))
}
