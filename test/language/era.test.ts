import {expect, test} from 'vitest'
import {toGregorian} from '../../src/language/era.js'

const DAY = 86_400_000

test('knows the Persian calendar as ICU does, day by day', () => {
  const persian = new Intl.DateTimeFormat('en-u-ca-persian', {timeZone: 'UTC'})
  const torn: string[] = []
  for (let at = Date.UTC(1921, 3, 1); at < Date.UTC(2037, 0, 1); at += DAY) {
    const [month = 0, day = 0, year = 0] = persian.format(at).split(/[/ ]/).map(Number)
    const same = toGregorian({year, month: month + 12, day})
    if (Date.UTC(same.year, same.month - 1, same.day) !== at) torn.push(`${year}-${month}-${day}`)
  }
  expect(torn).toEqual([])
})

test('takes 543 from a year of Buddha, and nothing from another', () => {
  expect(toGregorian({year: 2567, month: 3, day: 12})).toEqual({year: 2024, month: 3, day: 12})
  expect(toGregorian({year: 2024, month: 3, day: 12})).toEqual({year: 2024, month: 3, day: 12})
})
