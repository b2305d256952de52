import {HEADLINE} from '../compiled.js'
import {NODE, NODE_BITS, plant} from '../trees/forest.js'
import type {Signs} from './headline-signs.js'

const {roots, heads, thresholds, values} = plant(HEADLINE.trees)

/** How likely each of a page's lines is to be its headline, from 0 to 1; what is left of 1 is for none of them. */
export function likelihoodsOf(signs: readonly Signs[]): number[] {
  const odds = signs.map(sign => Math.exp(sumOf(Object.values(sign) as number[])))
  const all = odds.reduce((sum, each) => sum + each, 1)
  return odds.map(each => each / all)
}

/** What the trees say of one line. */
function sumOf(signs: readonly number[]): number {
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
