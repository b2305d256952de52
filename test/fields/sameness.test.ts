import {describe, expect, it} from 'vitest'
import {areSame, sameness, samenesses} from '../../src/fields/sameness.js'

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
