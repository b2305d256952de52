import {describe, expect, it} from 'vitest'
import {confidenceOf, type Chosen} from '../../src/judge/confidence.js'

/** A choice among eight blocks, the four in the midst being kept. */
function chosen(inside: number, outside: number, hope: number): Chosen {
  return {
    scores: [outside, outside, inside, inside, inside, inside, outside, outside],
    words: Array.from({length: 8}, () => 60),
    isKept: [false, false, true, true, true, true, false, false],
    hope
  }
}

describe('confidence', () => {
  it('is high where all that is kept is likely and nothing else is', () => {
    expect(confidenceOf(chosen(0.99, 0.01, 0.98))).toBeGreaterThan(0.85)
  })

  it('is low where nothing is likely', () => {
    expect(confidenceOf(chosen(0.4, 0.2, 0.45))).toBeLessThan(0.4)
  })

  it('falls with every doubt', () => {
    const sure = confidenceOf(chosen(0.98, 0.01, 0.97))
    const doubtful = confidenceOf(chosen(0.8, 0.1, 0.85))
    const lost = confidenceOf(chosen(0.5, 0.3, 0.55))
    expect(sure).toBeGreaterThan(doubtful)
    expect(doubtful).toBeGreaterThan(lost)
  })

  it('is nothing where nothing is kept', () => {
    expect(confidenceOf({scores: [0.1], words: [9], isKept: [false], hope: 0.1})).toBe(0)
  })
})
