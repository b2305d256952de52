import {ABREAST} from '../trees/forest.js'
import type {Columns} from './columns.js'
import {FOREST, next} from './model.js'
import {WIDTH, layRow} from './rows.js'

/** The likelihood of each of so many blocks to be the article's: 0 to 1. */
export function scoresOf(columns: Columns, count: number): Float64Array {
  const rows = new Float32Array(ABREAST * WIDTH)
  const sums = new Float64Array(Math.ceil(count / ABREAST) * ABREAST)
  for (let first = 0; first < count; first += ABREAST) {
    const end = Math.min(count, first + ABREAST)
    for (let block = first; block < end; block++) layRow(columns, block, rows, (block - first) * WIDTH)
    addTrees(rows, sums, first)
  }
  return sums.subarray(0, count).map(sum => 1 / (1 + Math.exp(-sum)))
}

/**
 * Add what the trees say of the blocks in `rows` to their sums, from `first` on. Written out: a loop over the blocks
 * would keep their nodes in memory, and be no faster than one block at a time.
 */
function addTrees(rows: Float32Array, sums: Float64Array, first: number): void {
  const {roots, values} = FOREST
  for (let tree = 0; tree < roots.length; tree++) {
    const root = roots[tree]!
    let a = root
    let b = root
    let c = root
    let d = root
    let e = root
    let f = root
    for (;;) {
      const a2 = next(a, rows, 0)
      const b2 = next(b, rows, WIDTH)
      const c2 = next(c, rows, 2 * WIDTH)
      const d2 = next(d, rows, 3 * WIDTH)
      const e2 = next(e, rows, 4 * WIDTH)
      const f2 = next(f, rows, 5 * WIDTH)
      if (((a ^ a2) | (b ^ b2) | (c ^ c2) | (d ^ d2) | (e ^ e2) | (f ^ f2)) === 0) break
      a = a2
      b = b2
      c = c2
      d = d2
      e = e2
      f = f2
    }
    sums[first]! += values[a]!
    sums[first + 1]! += values[b]!
    sums[first + 2]! += values[c]!
    sums[first + 3]! += values[d]!
    sums[first + 4]! += values[e]!
    sums[first + 5]! += values[f]!
  }
}
