import {expect, test} from 'vitest'
import {findSegments} from '../../src/measure/find-segments.js'

test('finds segments whatever white space is in them', () => {
  expect(
    findSegments('It rained\n\non  Tuesday.', ['rained on Tuesday', ' It\u00a0rained ', 'Monday'])
  ).toEqual({
    found: 2,
    of: 3
  })
})

test('leaves out of account what no reader sees', () => {
  expect(findSegments('It rained.', ['It rai\xADned'])).toEqual({found: 1, of: 1})
})

test('finds nothing of nothing', () => {
  expect(findSegments('It rained.', [])).toEqual({found: 0, of: 0})
})
