import type {Columns} from './columns.js'
import {FEATURES} from './model.js'

/** Features of a block. */
export const WIDTH = FEATURES.length

/** Lay a block's features into `rows`, in the order of the model, from `from` on. */
export function layRow(
  {values}: Columns,
  places: Int32Array,
  index: number,
  rows: Float32Array,
  from: number
): void {
  for (let at = 0; at < WIDTH; at++) rows[from + at] = values[places[at]! + index]!
}

const known = new WeakMap<Columns, Int32Array>()

/** Where in the columns each feature of the first block stands; worked out once for a page. */
export function placesOf(columns: Columns): Int32Array {
  let places = known.get(columns)
  if (!places) {
    places = Int32Array.from(FEATURES, ([name, offset]) => columns.startOf(name) + offset)
    known.set(columns, places)
  }
  return places
}
