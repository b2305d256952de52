import {expect, test} from 'vitest'
import {FAMILIES, growthOf} from '../../../src/run/bench/linearity.js'

test.each([
  ['whatever its lines end in', 'U+2028', 5],
  ['whatever stages look around at', 'dates, names and links', 20],
  ['however much of one line is lifted', 'tags on one line', 4]
])('a page twice as long takes no four times as long, %s', {timeout: 60_000}, (_, name, size) => {
  const [family] = FAMILIES.filter(family => family.name.includes(name))
  const [once, twice] = growthOf({...family!, size}, 3, false)
  expect(twice / once).toBeLessThan(3)
})
