import type {Columns} from './columns.js'
import {FEATURES, FOREST} from './model.js'

/** The likelihood of each of so many blocks to be the article's: 0 to 1. */
export function scoresOf(columns: Columns, count: number): Float64Array {
  const {roots, feature, threshold, right, value} = FOREST
  const {values} = columns
  const places = placesOf(columns)
  const scores = new Float64Array(count)
  for (let index = 0; index < count; index++) {
    let odds = 0
    for (let tree = 0; tree < roots.length; tree++) {
      let node = roots[tree]!
      for (let asked = feature[node]!; asked >= 0; asked = feature[node]!)
        node = values[places[asked]! + index]! <= threshold[node]! ? node + 1 : right[node]!
      odds += value[node]!
    }
    scores[index] = 1 / (1 + Math.exp(-odds))
  }
  return scores
}

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
