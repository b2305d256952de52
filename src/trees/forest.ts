/** A tree: of each split its feature, the most that goes left, and where left and right lead; below 0 to a leaf. */
export type Tree = readonly [splits: readonly number[], leaves: readonly number[]]

/** Boosted trees and how they were made, as `src/train` writes them. */
export interface TreeWeights {
  /** The command that makes the same bytes from the same data. */
  readonly command: string
  /** sha256 of the labelled pages. */
  readonly data: string
  /** The library, its settings and its seed. */
  readonly maker: string
  readonly trees: readonly Tree[]
}

/** Trees that choose among candidates for a field. */
export interface FieldWeights extends TreeWeights {
  /** What is known of each candidate, in the order of the features. */
  readonly signs: readonly string[]
}

/** All trees behind one another in flat arrays, each level by level, so that the two children of a node stand together. */
export interface Forest {
  readonly roots: Int32Array
  /** Of each node the feature it asks for and, behind it, the node to go to where that is above the threshold. */
  readonly heads: Int32Array
  /** The most with which it goes on to the node behind that. A leaf leads to itself: nothing is so little. */
  readonly thresholds: Int16Array
  readonly values: Float64Array
}

/** Numbers of a split. */
const SPLIT = 4
/** Bits of a head that say which node; those above them say which feature. */
export const NODE_BITS = 20
export const NODE = (1 << NODE_BITS) - 1

/** @param round in the end so many trees more that say nothing that this goes into their number */
export function plant(given: readonly Tree[], round = 1): Forest {
  const trees = [
    ...given,
    ...Array.from({length: (round - (given.length % round)) % round}, (): Tree => [[], [0]])
  ]
  const size = trees.reduce((sum, [splits, leaves]) => sum + splits.length / SPLIT + leaves.length, 0)
  const forest: Forest = {
    roots: new Int32Array(trees.length),
    heads: new Int32Array(size),
    thresholds: new Int16Array(size).fill(-0x8000),
    values: new Float64Array(size)
  }
  let planted = 0
  for (const [index, tree] of trees.entries()) {
    forest.roots[index] = planted
    planted += plantTree(forest, tree, planted)
  }
  return forest
}

/** Lay a tree's nodes down from `root` on; how many there are. */
function plantTree({heads, thresholds, values}: Forest, [splits, leaves]: Tree, root: number): number {
  const nodes = [splits.length > 0 ? 0 : -1]
  for (const [index, node] of nodes.entries()) {
    const at = root + index
    if (node < 0) {
      heads[at] = at
      values[at] = leaves[-node - 1]!
      continue
    }
    const [feature, most, left, right] = splits.slice(node * SPLIT, node * SPLIT + SPLIT)
    heads[at] = (feature! << NODE_BITS) | (root + nodes.length)
    thresholds[at] = most!
    nodes.push(right!, left!)
  }
  return nodes.length
}

/** The value of the leaf that a tree's questions lead to. */
export function leafOf(
  {heads, thresholds, values}: Forest,
  root: number,
  features: ArrayLike<number>
): number {
  for (let node = root; ;) {
    const head = heads[node]!
    const next = (head & NODE) + +(features[head >> NODE_BITS]! <= thresholds[node]!)
    if (next === node) return values[node]!
    node = next
  }
}
