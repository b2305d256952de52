import {statSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {WEIGHTS} from '../../src/compiled/trees.js'
import {FEATURES, FOREST, next} from '../../src/judge/model.js'

const file = new URL('../../src/judge/weights.json', import.meta.url)

describe('weights', () => {
  it('are below a megabyte', () => {
    expect(statSync(file).size).toBeLessThan(1e6)
  })

  it('say how they were made', () => {
    expect(WEIGHTS.command).toMatch(/^npm run train -- \S+$/)
    expect(WEIGHTS.data).toMatch(/^sha256 [\da-f]{64}$/)
    expect(WEIGHTS.maker).toMatch(/^lightgbm==/)
  })

  it('are trees whose every path ends in a leaf', () => {
    const {roots, values} = FOREST
    for (const [tree, root] of roots.entries()) {
      const end = roots[tree + 1] ?? values.length
      for (let node = root; node < end; node++) {
        for (const side of [-Infinity, Infinity]) {
          const to = next(node, new Float32Array(FEATURES.length).fill(side), 0)
          if (to !== node) expect(to).toBeGreaterThan(node)
          expect(to).toBeLessThan(end)
        }
      }
    }
  })
})
