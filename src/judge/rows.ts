import {PAD, type Columns} from './columns.js'
import {FEATURES} from './model.js'

/** Features of a block. */
export const WIDTH = FEATURES.length

/** How far from a column's first number each feature of its first block stands. */
const OFFSETS = Int8Array.from(FEATURES, ([, offset]) => PAD + offset)

/** The column of each feature: looked up once, as every page has the same columns in the same order. */
let known: Uint8Array | undefined

/** Lay a block's features into `rows`, in the order of the model, from `from` on. */
export function layRow(columns: Columns, index: number, rows: Float32Array, from: number): void {
  const {values, height} = columns
  const columnOf = (known ??= Uint8Array.from(FEATURES, ([name]) => columns.indexOf(name)))
  for (let at = 0; at < WIDTH; at++) rows[from + at] = values[columnOf[at]! * height + OFFSETS[at]! + index]!
}
