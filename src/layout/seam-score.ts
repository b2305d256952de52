import {SEAMS} from '../compiled.js'
import {NODE, NODE_BITS, plant} from '../trees/forest.js'

/** Trees that are gone down side by side: while one waits for what it asks, the others go on. */
const ABREAST = 6

// Of constants of the module the engine knows where they are; of an object's it asks each time.
const {roots, heads, thresholds, values} = plant(SEAMS.trees, ABREAST)
/** The most that the trees from each one on can add. */
const hopes = SEAMS.trees.map((_, tree) =>
  SEAMS.trees.slice(tree).reduce((sum, [, leaves]) => sum + Math.max(...leaves), 0)
)

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
