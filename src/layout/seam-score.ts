import {SEAM_TREES} from '../compiled.js'

/** A tree: of each split its feature, the most that goes left, and where left and right lead; below 0 to a leaf. */
type Tree = readonly [splits: readonly number[], leaves: readonly number[]]

const trees = SEAM_TREES.map(([splits, leaves]: Tree) => ({
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
