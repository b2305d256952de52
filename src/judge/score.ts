import type {Columns} from './columns.js'
import {ABREAST, FOREST, next} from './model.js'
import {WIDTH, layRow} from './rows.js'

/** The likelihood of each of so many blocks to be the article's: 0 to 1. */
export function scoresOf(columns: Columns, count: number): Float64Array {
  const rows = new Float32Array(ABREAST * WIDTH)
  const sums = new Float64Array(count)
  for (let first = 0; first < count; first += ABREAST) {
    const blocks = Math.min(ABREAST, count - first)
    for (let block = 0; block < blocks; block++) layRow(columns, first + block, rows, block * WIDTH)
    if (blocks === ABREAST) addTrees(rows, sums, first)
    else for (let block = 0; block < blocks; block++) sums[first + block] = sumOf(rows, block * WIDTH)
  }
  return sums.map(sum => 1 / (1 + Math.exp(-sum)))
}

/**
 * What the trees say of the block whose features begin at `from`: one that would have no others beside it goes down
 * several trees side by side.
 */
function sumOf(rows: Float32Array, from: number): number {
  const {roots, values} = FOREST
  let sum = 0
  for (let tree = 0; tree < roots.length; tree += ABREAST) {
    let a = roots[tree]!
    let b = roots[tree + 1]!
    let c = roots[tree + 2]!
    let d = roots[tree + 3]!
    let e = roots[tree + 4]!
    let f = roots[tree + 5]!
    for (;;) {
      const a2 = next(a, rows, from)
      const b2 = next(b, rows, from)
      const c2 = next(c, rows, from)
      const d2 = next(d, rows, from)
      const e2 = next(e, rows, from)
      const f2 = next(f, rows, from)
      if (((a ^ a2) | (b ^ b2) | (c ^ c2) | (d ^ d2) | (e ^ e2) | (f ^ f2)) === 0) break
      a = a2
      b = b2
      c = c2
      d = d2
      e = e2
      f = f2
    }
    sum = sum + values[a]! + values[b]! + values[c]! + values[d]! + values[e]! + values[f]!
  }
  return sum
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
