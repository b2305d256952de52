import {describe, expect, it} from 'vitest'
import {ABREAST, addLeaves, plant, type Tree} from '../../src/trees/forest.js'

/** Asks whether feature 1 is at most 3, and if it is more, whether feature 0 is at most -2. */
const TREE: Tree = [
  [1, 3, -1, 1, 0, -2, -2, -3],
  [0.1, 0.2, 0.3]
]

describe('a forest', () => {
  it('leads to the leaves that the features ask for', () => {
    const forest = plant([TREE, TREE])
    expect(addLeaves(forest, 0, [0, 3], 0)).toBe(0.1 + 0.1)
    expect(addLeaves(forest, 0, [-2, 4], 0)).toBe(0.2 + 0.2)
    expect(addLeaves(forest, 0, [0, 4], 1)).toBe(1 + 0.3 + 0.3)
  })

  it('fills up with trees that say nothing', () => {
    expect(plant([TREE]).roots).toHaveLength(ABREAST)
    expect(plant(Array.from({length: ABREAST}, () => TREE)).roots).toHaveLength(ABREAST)
    expect(plant(Array.from({length: ABREAST + 1}, () => TREE)).roots).toHaveLength(2 * ABREAST)
  })
})
