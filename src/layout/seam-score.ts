import {SEAMS} from '../compiled.js'

/** A tree: of each split its feature, the most that goes left, and where left and right lead; below 0 to a leaf. */
type Tree = readonly [splits: readonly number[], leaves: readonly number[]]

/** What `npm run train:seams` writes to `seam-trees.json`. */
export interface SeamWeights {
  /** The command that makes the same bytes from the same data. */
  readonly command: string
  /** sha256 of the labelled pages. */
  readonly data: string
  /** The library, its settings and its seed. */
  readonly maker: string
  readonly trees: readonly Tree[]
}

/** Trees that are gone down side by side: while one waits for what it asks, the others go on. */
const ABREAST = 6
/** Numbers of a split. */
const SPLIT = 4

/** In the end so many trees more that say nothing that none is left alone. */
const trees: readonly Tree[] = [
  ...SEAMS.trees,
  ...Array.from({length: (ABREAST - (SEAMS.trees.length % ABREAST)) % ABREAST}, (): Tree => [[], [0]])
]
const size = trees.reduce((sum, [splits, leaves]) => sum + splits.length / SPLIT + leaves.length, 0)
const roots = new Int32Array(trees.length)
/** Of each node the feature it asks for and, behind it, the node to go to where that is above the threshold. */
const heads = new Int32Array(size)
/** The most with which it goes on to the node behind that. A leaf leads to itself: nothing is so little. */
const thresholds = new Int16Array(size).fill(-0x8000)
const values = new Float64Array(size)
/** The most that the trees from each one on can add. */
const hopes = trees.map((_, tree) =>
  trees.slice(tree).reduce((sum, [, leaves]) => sum + Math.max(...leaves), 0)
)

/** Bits of a head that say which node; those above them say which feature. */
const NODE_BITS = 20
const NODE = (1 << NODE_BITS) - 1

let planted = 0
for (const [index, tree] of trees.entries()) {
  roots[index] = planted
  planted += plant(tree, planted)
}

/** Lay a tree's nodes down from `root` on, level by level, so that two children stand together; how many there are. */
function plant([splits, leaves]: Tree, root: number): number {
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

function next(node: number, features: ArrayLike<number>): number {
  const head = heads[node]!
  return (head & NODE) + +(features[head >> NODE_BITS]! <= thresholds[node]!)
}

/**
 * How probable a boundary is, from 0 to 1.
 *
 * @param features those that seam-features.ts gives, in their order
 * @param least what is less probable is not worth working out: 0 comes of it
 */
export function seamScore(features: ArrayLike<number>, least: number): number {
  const wanted = Math.log(least / (1 - least))
  let sum = 0
  for (let tree = 0; tree < roots.length; tree += ABREAST) {
    if (sum + hopes[tree]! < wanted) return 0
    let a = roots[tree]!
    let b = roots[tree + 1]!
    let c = roots[tree + 2]!
    let d = roots[tree + 3]!
    let e = roots[tree + 4]!
    let f = roots[tree + 5]!
    for (;;) {
      const a2 = next(a, features)
      const b2 = next(b, features)
      const c2 = next(c, features)
      const d2 = next(d, features)
      const e2 = next(e, features)
      const f2 = next(f, features)
      if (((a ^ a2) | (b ^ b2) | (c ^ c2) | (d ^ d2) | (e ^ e2) | (f ^ f2)) === 0) break
      a = a2
      b = b2
      c = c2
      d = d2
      e = e2
      f = f2
    }
    sum += values[a]!
    sum += values[b]!
    sum += values[c]!
    sum += values[d]!
    sum += values[e]!
    sum += values[f]!
  }
  const score = 1 / (1 + Math.exp(-sum))
  return score < least ? 0 : score
}
