import {describe, expect, it} from 'vitest'
import {ABREAST, addLeaves, plant, type Tree} from '../../src/trees/forest.js'

/** Asks whether feature 1 is at most 3, and if it is more, whether feature 0 is at most -2. */
const TREE: Tree = [
  [1, 3, -1, 1, 0, -2, -2, -3],
  [0.125, 0.25, 0.5]
]

describe('a forest', () => {
  it('leads to the leaves that the features ask for', () => {
    const forest = plant([TREE, TREE])
    expect(addLeaves(forest, 0, [0, 3], 0)).toBe(0.125 + 0.125)
    expect(addLeaves(forest, 0, [-2, 4], 0)).toBe(0.25 + 0.25)
    expect(addLeaves(forest, 0, [0, 4], 1)).toBe(1 + 0.5 + 0.5)
  })

  it('knows what its splits stand for where the trees say it', () => {
    const {values} = plant([[TREE[0], TREE[1], [0.75, -0.25]]])
    // The root, its children (the more first), theirs.
    expect([...values].slice(0, 5)).toEqual([0.75, -0.25, 0.125, 0.5, 0.25])
  })

  it('fills up with trees that say nothing', () => {
    expect(plant([TREE]).roots).toHaveLength(ABREAST)
    expect(plant(Array.from({length: ABREAST}, () => TREE)).roots).toHaveLength(ABREAST)
    expect(plant(Array.from({length: ABREAST + 1}, () => TREE)).roots).toHaveLength(2 * ABREAST)
  })
})
