import {statSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {WEIGHTS} from '../../src/compiled.js'
import {FOREST} from '../../src/judge/model.js'

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
    const {roots, feature, right} = FOREST
    for (const [tree, root] of roots.entries()) {
      const end = roots[tree + 1] ?? feature.length
      for (let node = root; node < end; node++) {
        if (feature[node]! < 0) continue
        expect(right[node]).toBeGreaterThan(node + 1)
        expect(right[node]).toBeLessThan(end)
      }
    }
  })
})
