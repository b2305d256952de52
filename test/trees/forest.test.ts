import {describe, expect, it} from 'vitest'
import {leafOf, plant, type Forest, type Tree} from '../../src/trees/forest.js'

/** Asks whether feature 1 is at most 3, and if it is more, whether feature 0 is at most -2. */
const TREE: Tree = [
  [1, 3, -1, 1, 0, -2, -2, -3],
  [0.1, 0.2, 0.3]
]

const leafIn = (forest: Forest, features: readonly number[], tree = 0) =>
  leafOf(forest, forest.roots[tree]!, features)

describe('plant', () => {
  it('leads to the leaf that the features ask for', () => {
    const forest = plant([TREE, TREE])
    for (const tree of [0, 1]) {
      expect(leafIn(forest, [0, 3], tree)).toBe(0.1)
      expect(leafIn(forest, [-2, 4], tree)).toBe(0.2)
      expect(leafIn(forest, [0, 4], tree)).toBe(0.3)
    }
  })

  it('fills up with trees that say nothing', () => {
    const forest = plant([TREE], 6)
    expect(forest.roots).toHaveLength(6)
    expect(leafIn(forest, [0, 3], 5)).toBe(0)
  })
})
