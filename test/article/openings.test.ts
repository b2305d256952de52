import {expect, test} from 'vitest'
import {bulletOf} from '../../src/article/openings.js'

test('tells what an item begins with, and how long that is', () => {
  for (const sign of ['-', '•', '*', '·', '▪', '◦', '‣'])
    expect(bulletOf(`${sign} Rain`)).toEqual({as: 'sign', number: undefined, length: 2})
  for (const dash of ['–', '—'])
    expect(bulletOf(`${dash} Rain, she says.`)).toEqual({as: 'dash', number: undefined, length: 2})
  expect(bulletOf('7. Rain')).toEqual({as: 'number', number: 7, length: 3})
  expect(bulletOf('12) Rain')).toEqual({as: 'number', number: 12, length: 4})
})

test('tells nothing of what only looks like it', () => {
  for (const text of ['-5 degrees', '1.5 metres', '2024. A year', '> Rain', '*Rain*', ''])
    expect(bulletOf(text)).toBeUndefined()
})
