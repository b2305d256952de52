import {describe, expect, it} from 'vitest'
import {hasMoreValues} from '../../src/read/has-more-values.js'

/** The least that it has no more than. */
function valuesIn(json: string): number {
  const bytes = Buffer.from(json)
  return Array.from({length: bytes.length + 1}).findIndex((_, most) => !hasMoreValues(bytes, most))
}

describe('hasMoreValues', () => {
  it.each([
    ['[{},{}]', 4],
    ['{"id": "a", "text": "Rain"}', 2],
    ['[1, [2, 3], {"a": []}]', 7],
    [String.raw`{"text": "a, [b] \"{c}\", \\", "d": 1}`, 2],
    ['{"text": "été, 雨, [雨]"}', 1]
  ])('counts what begins and what follows, outside of strings, in %s', (json, values) => {
    expect(valuesIn(json)).toBe(values)
  })
})
