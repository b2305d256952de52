import {HEADLINE, PUBLISHED, SIGNATURE} from '../compiled/trees.js'
import {ABREAST, addLeaves, plant} from '../trees/forest.js'

const forests = {
  headline: plant(HEADLINE.trees),
  published: plant(PUBLISHED.trees),
  signature: plant(SIGNATURE.trees)
} as const

/**
 * How likely each of a page's candidates is to be the one, from 0 to 1; what is left of 1 is for none of them.
 *
 * @param features of each candidate, in the order that the trees know
 */
export function likelihoodsOf(field: keyof typeof forests, features: readonly object[]): number[] {
  const forest = forests[field]
  const odds = features.map(each => {
    const row = rowOf(each)
    let sum = 0
    for (let tree = 0; tree < forest.roots.length; tree += ABREAST) sum = addLeaves(forest, tree, row, sum)
    return Math.exp(sum)
  })
  const all = odds.reduce((sum, each) => sum + each, 1)
  return odds.map(each => each / all)
}

/** Features in the order that the trees know them by. */
export function rowOf(features: object): number[] {
  return Object.values(features) as number[]
}
