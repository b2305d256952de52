import {SEAMS} from '../compiled/trees.js'
import {ABREAST, addLeaves, plant} from '../trees/forest.js'

const forest = plant(SEAMS.trees)
/** The most that the trees from each one on can add. */
const hopes = SEAMS.trees.map((_, tree) =>
  SEAMS.trees.slice(tree).reduce((sum, [, leaves]) => sum + Math.max(...leaves), 0)
)

/**
 * How probable a boundary is, from 0 to 1.
 *
 * @param features those that seam-features.ts gives, in their order
 * @param least what is less probable is not worth working out: 0 comes of it
 */
export function seamScore(features: readonly number[], least: number): number {
  const wanted = Math.log(least / (1 - least))
  let sum = 0
  for (let tree = 0; tree < forest.roots.length; tree += ABREAST) {
    if (sum + hopes[tree]! < wanted) return 0
    sum = addLeaves(forest, tree, features, sum)
  }
  const score = 1 / (1 + Math.exp(-sum))
  return score < least ? 0 : score
}
