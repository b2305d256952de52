import {expect, test} from 'vitest'
import {clean} from '../src/index.js'

/** Where work grows with the square of a page these take from ten seconds on. */
const LONG = [
  ['small words of names', 'von-'.repeat(80_000) + '2024-01-01', 'de'],
  [
    'white space behind a date, then short lines',
    `Ashcombe bridge opens again\n12 March 2024${' '.repeat(1_600_000)}\n${'a b\n'.repeat(80_000)}`,
    'en'
  ]
] as const

test.each(LONG)('a page grows by its length alone: %s', (_, page, lang) => {
  const began = performance.now()
  clean(page, {lang})
  expect(performance.now() - began).toBeLessThan(5000)
})
