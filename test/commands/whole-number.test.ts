import {describe, expect, test} from 'vitest'
import {wholeNumber} from '../../src/commands/whole-number.js'

describe('wholeNumber', () => {
  const parse = wholeNumber(1, 1024)

  test.each([
    ['1', 1],
    ['8', 8],
    ['1024', 1024],
    ['007', 7]
  ])('takes %s', (text, value) => {
    expect(parse(text)).toBe(value)
  })

  test.each([
    '0',
    '1025',
    '-1',
    '+1',
    '1.5',
    '1e2',
    '0x10',
    '',
    ' ',
    'all',
    'Infinity',
    'NaN',
    '9'.repeat(30)
  ])('refuses %j', text => {
    expect(() => parse(text)).toThrow('Give a whole number from 1 to 1024.')
  })
})
