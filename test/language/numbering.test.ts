import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {Numbering} from '../../src/language/numbering.js'

const hash = fc.integer({min: -(2 ** 31), max: 2 ** 31 - 1})

describe('Numbering', () => {
  it('numbers hashes in the order in which they come, the same one once', () => {
    const numbers = new Numbering(4)
    expect([7, -7, 7, 0, -7].map(hash => numbers.add(hash))).toEqual([0, 1, 0, 2, 1])
    expect(numbers.size).toBe(3)
  })

  it('finds what was added and nothing else, however many there are', () => {
    fc.assert(
      fc.property(fc.array(hash), fc.array(hash), (added, asked) => {
        const numbers = new Numbering(1)
        const known = new Map<number, number>()
        for (const hash of added) {
          if (!known.has(hash)) known.set(hash, known.size)
          expect(numbers.add(hash)).toBe(known.get(hash))
        }
        for (const hash of [...asked, ...added]) expect(numbers.find(hash)).toBe(known.get(hash) ?? -1)
      })
    )
  })

  it('takes no longer for hashes that were chosen to have few slots of their own', () => {
    const chosen = Array.from({length: 1 << 17}, (_, at) => {
      const slot = (at << 15) | (at & 3)
      return slot ^ (slot >>> 15) ^ (slot >>> 30)
    })
    const numbers = new Numbering(chosen.length)
    const begun = performance.now()
    for (const hash of chosen) numbers.add(hash)
    expect(performance.now() - begun).toBeLessThan(1000)
    expect(numbers.size).toBe(chosen.length)
  })
})
