import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {decode} from '../../src/judge/decode.js'

/** Which blocks are kept, all of the same length: `#` for a block that is. */
function kept(scores: readonly number[], words = 30): string {
  const {isKept} = decode(
    scores,
    scores.map(() => words)
  )
  return isKept.map(is => (is ? '#' : '.')).join('')
}

describe('decode', () => {
  it('keeps one run of likely blocks', () => {
    expect(kept([0.02, 0.03, 0.9, 0.95, 0.9, 0.02, 0.01])).toBe('..###..')
  })

  it('keeps an unlikely short line between paragraphs, and leaves out a long one', () => {
    const scores = [0.01, 0.95, 0.95, 0.35, 0.95, 0.95, 0.01]
    expect(decode(scores, [5, 60, 60, 2, 60, 60, 5]).isKept[3]).toBe(true)
    expect(kept([0.01, 0.95, 0.95, 0.01, 0.95, 0.95, 0.01])).toBe('.##.##.')
  })

  it('leaves a second article behind the first alone', () => {
    const first = [0.97, 0.98, 0.97, 0.98]
    const second = [0.25, 0.25]
    const between = Array.from({length: 8}, () => 0.005)
    expect(kept([0.01, ...first, ...between, ...second, 0.01])).toBe(`.####${'.'.repeat(11)}`)
  })

  it('hopes for little where all is unlikely, and asks less of a block there', () => {
    const poor = decode([0.4, 0.25, 0.02], [40, 40, 40])
    expect(poor.hope).toBeLessThan(0.7)
    expect(poor.isKept).toEqual([true, true, false])
    expect(kept([0.99, 0.99, 0.25, 0.02])).toBe('##..')
  })

  it('leaves out what is doubtful where it stands far behind a sure article, and not where it stands near', () => {
    const article = Array<number>(10).fill(0.99)
    const doubtful = [0.6, 0.6]
    expect(kept([...article, 0.1, 0.1, ...doubtful])).toBe(`${'#'.repeat(10)}..##`)
    expect(kept([...article, ...Array<number>(20).fill(0.1), ...doubtful])).toBe(
      `${'#'.repeat(10)}${'.'.repeat(22)}`
    )
  })

  it('asks more of teasers beside a sure article than of a page that has nothing better', () => {
    const teasers = Array<number>(20).fill(0.45)
    expect(kept([...Array<number>(10).fill(0.99), ...teasers])).toBe(`${'#'.repeat(10)}${'.'.repeat(20)}`)
    expect(kept(teasers)).toBe('#'.repeat(20))
  })

  it('keeps nothing of an empty page', () => {
    expect(decode([], [])).toEqual({isKept: [], hope: 0})
  })

  it('hopes for nothing of blocks without a word', () => {
    expect(decode([0, 0.9], [0, 0])).toMatchObject({hope: 0})
    expect(decode([0], [0]).hope).toBe(0)
  })

  it('says of every block whether it is kept, for any scores', () => {
    const blocks = fc.array(fc.tuple(fc.double({min: 0, max: 1, noNaN: true}), fc.nat(500)), {maxLength: 60})
    fc.assert(
      fc.property(blocks, pairs => {
        const {isKept, hope} = decode(
          pairs.map(([score]) => score),
          pairs.map(([, words]) => words)
        )
        expect(isKept).toHaveLength(pairs.length)
        expect(hope).toBeGreaterThanOrEqual(0)
        expect(hope).toBeLessThanOrEqual(1)
      })
    )
  })
})
