import type {Columns} from './columns.js'
import {FAR_BITS, FEATURES, FOREST} from './model.js'

/** The likelihood of each of so many blocks to be the article's: 0 to 1. */
export function scoresOf(columns: Columns, count: number): Float64Array {
  const {roots, heads, floats} = FOREST
  const {values} = columns
  const places = placesOf(columns)
  const scores = new Float64Array(count)
  // Tree by tree, so that a tree is in the processor's cache for all blocks.
  for (let tree = 0; tree < roots.length; tree++) {
    const root = 2 * roots[tree]!
    for (let index = 0; index < count; index++) {
      let at = root
      for (let head = heads[at]!; head >= 0; head = heads[at]!) {
        const value = values[places[head >> FAR_BITS]! + index]!
        at += value <= floats[at + 1]! ? 2 : 2 * (head & FAR)
      }
      scores[index]! += floats[at + 1]!
    }
  }
  for (let index = 0; index < count; index++) scores[index] = 1 / (1 + Math.exp(-scores[index]!))
  return scores
}

const FAR = (1 << FAR_BITS) - 1

/** What spoke most for or against a block: columns with the log-odds they added, the strongest first. */
export function grounds(columns: Columns, index: number): [column: string, added: number][] {
  const {roots, feature, threshold, right, value} = FOREST
  const {values} = columns
  const places = placesOf(columns)
  const added = new Float64Array(FEATURES.length)
  for (let tree = 0; tree < roots.length; tree++) {
    let node = roots[tree]!
    for (let asked = feature[node]!; asked >= 0; asked = feature[node]!) {
      const next = values[places[asked]! + index]! <= threshold[node]! ? node + 1 : right[node]!
      added[asked]! += value[next]! - value[node]!
      node = next
    }
  }
  const sums = new Map<string, number>()
  for (const [asked, [column]] of FEATURES.entries())
    sums.set(column, (sums.get(column) ?? 0) + added[asked]!)
  return [...sums].sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]))
}

/** Where in the columns each feature of the first block stands. */
function placesOf(columns: Columns): Int32Array {
  const places = new Int32Array(FEATURES.length)
  for (let at = 0; at < places.length; at++) {
    const [name, offset] = FEATURES[at]!
    places[at] = columns.startOf(name) + offset
  }
  return places
}
