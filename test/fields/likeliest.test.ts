import {describe, expect, it} from 'vitest'
import {areSame, likeliest, sameness, samenesses} from '../../src/fields/likeliest.js'

describe('likeliest', () => {
  it('is what several say together', () => {
    const found = likeliest([0.4, 0.25, 0.3], ['Rain falls', 'Sun shines', 'Sun shines'])
    expect(found?.at).toEqual([2, 1])
    expect(found?.likelihood).toBeCloseTo(0.55)
  })

  it('is nothing where there is nothing to choose from', () => {
    expect(likeliest([], [])).toBeUndefined()
  })
})

describe('sameness', () => {
  it('sets case and marks aside, and keeps numbers', () => {
    expect(sameness('“Tour”: Stage 4')).toBe(sameness('TOUR – stage 4'))
    expect(sameness('Tour: Stage 4')).not.toBe(sameness('Tour: Stage 5'))
  })
})

describe('samenesses', () => {
  it('are the same for the texts that are, and for no others', () => {
    const texts = [
      'Stage 4',
      'STAGE – 4',
      'Stage 5',
      'Étage 4',
      'étage 4',
      'Rain',
      '橋',
      '橋。',
      '川',
      '\u212A',
      'k'
    ]
    const [known, looked] = [texts.map(sameness), samenesses(texts)]
    for (const a of texts.keys())
      for (const b of texts.keys()) {
        expect(looked[a] === looked[b]).toBe(known[a] === known[b])
        expect(areSame(texts[a]!, texts[b]!)).toBe(known[a] === known[b])
      }
  })
})
