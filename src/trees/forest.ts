/**
 * A tree: of each split its feature, the most that goes left, and where left and right lead; below 0 to a leaf. Where it is
 * to explain itself, what each split stands for, too.
 */
export type Tree = readonly [splits: readonly number[], leaves: readonly number[], inner?: readonly number[]]

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
  readonly features: readonly string[]
}

/**
 * All trees behind one another in flat arrays, each level by level. The two children of a node stand together, and a leaf
 * leads to itself: so going down takes the same steps wherever it leads, and nothing is to be guessed of a comparison.
 */
export interface Forest {
  readonly roots: Int32Array
  /** Of each node the feature it asks for and the child to go to where that is above the threshold, in one number. */
  readonly heads: Int32Array
  /** The most with which it goes on to the child behind that; not a number for a leaf, which nothing is at most. */
  readonly thresholds: Float32Array
  /** What a leaf says; of other nodes what they stand for, where that is known. */
  readonly values: Float32Array
}

/** Descents that go side by side: while one waits for what it asks, the others go on. */
export const ABREAST = 6
/** Numbers of a split. */
const SPLIT = 4
/** Bits of a head that say which node; those above them say which feature. */
export const NODE_BITS = 20
export const NODE = (1 << NODE_BITS) - 1

/** Lay trees down, and behind them so many that say nothing that `ABREAST` goes into their number. */
export function plant(given: readonly Tree[]): Forest {
  const missing = (ABREAST - (given.length % ABREAST)) % ABREAST
  const trees = [...given, ...Array.from({length: missing}, (): Tree => [[], [0]])]
  const size = trees.reduce((sum, [splits, leaves]) => sum + splits.length / SPLIT + leaves.length, 0)
  const forest: Forest = {
    roots: new Int32Array(trees.length),
    heads: new Int32Array(size),
    thresholds: new Float32Array(size).fill(NaN),
    values: new Float32Array(size)
  }
  let planted = 0
  for (const [index, tree] of trees.entries()) {
    forest.roots[index] = planted
    planted += plantTree(forest, tree, planted)
  }
  return forest
}

/** Lay a tree's nodes down from `root` on; how many there are. */
function plantTree({heads, thresholds, values}: Forest, [splits, leaves, inner]: Tree, root: number): number {
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
    values[at] = inner?.[node] ?? 0
    nodes.push(right!, left!)
  }
  return nodes.length
}

/** Add to a sum, in their order, what `ABREAST` trees say, from one on. Written out: a loop would keep its nodes in memory. */
export function addLeaves(forest: Forest, tree: number, features: readonly number[], sum: number): number {
  const {roots, values} = forest
  let a = roots[tree]!
  let b = roots[tree + 1]!
  let c = roots[tree + 2]!
  let d = roots[tree + 3]!
  let e = roots[tree + 4]!
  let f = roots[tree + 5]!
  for (;;) {
    const a2 = next(forest, a, features)
    const b2 = next(forest, b, features)
    const c2 = next(forest, c, features)
    const d2 = next(forest, d, features)
    const e2 = next(forest, e, features)
    const f2 = next(forest, f, features)
    if (((a ^ a2) | (b ^ b2) | (c ^ c2) | (d ^ d2) | (e ^ e2) | (f ^ f2)) === 0) break
    a = a2
    b = b2
    c = c2
    d = d2
    e = e2
    f = f2
  }
  return sum + values[a]! + values[b]! + values[c]! + values[d]! + values[e]! + values[f]!
}

/** The node that one leads to; a leaf leads to itself. */
function next({heads, thresholds}: Forest, node: number, features: readonly number[]): number {
  const head = heads[node]!
  return (head & NODE) + +(features[head >> NODE_BITS]! <= thresholds[node]!)
}
