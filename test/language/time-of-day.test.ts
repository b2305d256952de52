import {describe, expect, test} from 'vitest'
import {isTimeOfDay} from '../../src/language/time-of-day.js'

describe('isTimeOfDay', () => {
  test.each([
    '14:07',
    '14.07 GMT',
    '2:31 pm',
    '2:31 p.m. ET',
    '14h05',
    '16.05 Uhr',
    '10:21am GMT',
    '14:05:30'
  ])('knows %j', text => {
    expect(isTimeOfDay(text, 0, text.length)).toBe(true)
  })

  test.each(['14.07', '2.5', '1931', '14:07 in Ashcombe', '14.07 KG', 'By 4:30 am', '27:10', '3-2'])(
    'takes %j for none',
    text => {
      expect(isTimeOfDay(text, 0, text.length)).toBe(false)
    }
  )

  test('takes a number with a point for one where a word says so', () => {
    expect(isTimeOfDay('14.07', 0, 5, true)).toBe(true)
  })
})
