import {expect, test} from 'vitest'
import {FAMILIES, growthOf} from '../../../src/run/bench/linearity.js'

test('a page twice as long takes no four times as long, whatever its lines end in', {timeout: 60_000}, () => {
  const [family] = FAMILIES.filter(({name}) => name.includes('U+2028'))
  const [once, twice] = growthOf({...family!, size: 5}, 3, false)
  expect(twice / once).toBeLessThan(3)
})
