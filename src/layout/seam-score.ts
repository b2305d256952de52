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

const trees = SEAMS.trees.map(([splits, leaves]) => ({
  splits: Int16Array.from(splits),
  leaves: Float64Array.from(leaves)
}))

/** How probable a boundary is, from the features that seam-features.ts gives, in their order; 0 to 1. */
export function seamScore(features: ArrayLike<number>): number {
  let sum = 0
  for (const {splits, leaves} of trees) {
    let at = 0
    do {
      const place = at * 4
      at = features[splits[place]!]! <= splits[place + 1]! ? splits[place + 2]! : splits[place + 3]!
    } while (at >= 0)
    sum += leaves[-at - 1]!
  }
  return 1 / (1 + Math.exp(-sum))
}
