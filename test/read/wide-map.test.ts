import {expect, it} from 'vitest'
import {keyOf, WideMap} from '../../src/read/wide-map.js'

it('keeps what keys of all its parts were given, and the last that one was', () => {
  const map = new WideMap<number>()
  const keys = Array.from(
    {length: 2000},
    (_, index) => (BigInt(index) * 0x9e3779b97f4a7c15n) & 0xffffffffffffffffn
  )
  for (const [value, key] of keys.entries()) map.set(key, value)
  expect(keys.map(key => map.get(key))).toEqual(keys.map((_, index) => index))
  map.set(keys[7]!, -1)
  expect([map.get(keys[7]!), map.has(keys[7]!), map.get(1n), map.has(1n)]).toEqual([
    -1,
    true,
    undefined,
    false
  ])
})

it('has a key of its own for each text, whatever it has in it', () => {
  const texts = ['', 'a', 'A', 'é', 'e\u0301', '\ud800', '\udc00', '\ufffd']
  expect(new Set(texts.map(keyOf)).size).toBe(texts.length)
  expect(keyOf('a')).toBe(keyOf('a'))
})
