import {HEADLINE, PUBLISHED, SIGNATURE} from '../compiled.js'
import {NODE, NODE_BITS, plant, type Forest} from '../trees/forest.js'

const forests = {
  headline: plant(HEADLINE.trees),
  published: plant(PUBLISHED.trees),
  signature: plant(SIGNATURE.trees)
} as const

/**
 * How likely each of a page's candidates is to be the one, from 0 to 1; what is left of 1 is for none of them.
 *
 * @param signs of each candidate, in the order that the trees know
 */
export function likelihoodsOf(field: keyof typeof forests, signs: readonly object[]): number[] {
  const odds = signs.map(each => Math.exp(sumOf(forests[field], Object.values(each) as number[])))
  const all = odds.reduce((sum, each) => sum + each, 1)
  return odds.map(each => each / all)
}

/** What the trees say of one candidate. */
function sumOf({roots, heads, thresholds, values}: Forest, signs: readonly number[]): number {
  let sum = 0
  for (const root of roots) {
    let node = root
    for (;;) {
      const head = heads[node]!
      const next = (head & NODE) + +(signs[head >> NODE_BITS]! <= thresholds[node]!)
      if (next === node) break
      node = next
    }
    sum += values[node]!
  }
  return sum
}
