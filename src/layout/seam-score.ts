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

const splits = Int16Array.from(SEAMS.trees.flatMap(([splits]) => splits))
const leaves = Float64Array.from(SEAMS.trees.flatMap(([, leaves]) => leaves))
/** Where each tree's splits and leaves begin. */
const roots = startsOf(SEAMS.trees.map(([splits]) => splits.length))
const firsts = startsOf(SEAMS.trees.map(([, leaves]) => leaves.length))
/** The most that the trees from each one on can add. */
const hopes = SEAMS.trees.map((_, tree) =>
  SEAMS.trees.slice(tree).reduce((sum, [, leaves]) => sum + Math.max(...leaves), 0)
)

function startsOf(lengths: readonly number[]): Int32Array {
  const starts = new Int32Array(lengths.length)
  for (let at = 1; at < lengths.length; at++) starts[at] = starts[at - 1]! + lengths[at - 1]!
  return starts
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
  for (let tree = 0; tree < roots.length; tree++) {
    if (sum + hopes[tree]! < wanted) return 0
    const root = roots[tree]!
    let at = 0
    do {
      const place = root + at * 4
      at = features[splits[place]!]! <= splits[place + 1]! ? splits[place + 2]! : splits[place + 3]!
    } while (at >= 0)
    sum += leaves[firsts[tree]! - at - 1]!
  }
  const score = 1 / (1 + Math.exp(-sum))
  return score < least ? 0 : score
}
