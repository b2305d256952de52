import {describe, expect, it} from 'vitest'
import {tellsHour} from '../../src/language/hour-of-day.js'

describe('tellsHour', () => {
  it.each([
    ['NOS Nieuws Woensdag 27 november, 14:06', true],
    ['Sept. 3rd at 7:15 am', true],
    ['27 de noviembre, 14:06', true],
    ['27. November um 14 Uhr', true],
    ['27 november', false],
    ['14:06 Uhr', false],
    ['May 27, 14 people', false],
    ['', false]
  ])('of %j says %j', (line, is) => {
    expect(tellsHour(line, 0, line.length)).toBe(is)
  })
})
