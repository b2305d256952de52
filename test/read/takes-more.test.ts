import {describe, expect, it} from 'vitest'
import {takesMore} from '../../src/read/takes-more.js'

describe('takesMore', () => {
  it.each([
    ['[7]', 64],
    ['[{},{}]', 3 * 64 + 24],
    ['{"id": "a", "text": "Rain"}', 64 + 2 * 88 + 24],
    ['[1, [2, 3], {"a": []}]', 4 * 64 + 88 + 3 * 24],
    [String.raw`{"text": "a, [b] \"{c}\": \\", "d": 1}`, 64 + 2 * 88 + 24],
    ['{"text": "été, 雨: [雨]"}', 64 + 88]
  ])('counts what holds, keys and what follows, outside of strings, in %s', (json, bytes) => {
    expect(takesMore(Buffer.from(json), bytes)).toBe(false)
    expect(takesMore(Buffer.from(json), bytes - 1)).toBe(true)
  })
})
