import {expect, it} from 'vitest'
import {apply} from '../../src/page/apply.js'
import {lineOf, onOneLine} from '../../src/page/line.js'
import {parsePage} from '../../src/page/page.js'

const RAW = 'Home Weather 5 March 2024\nA wet dog'

it('is a line of the raw text', () => {
  const page = parsePage(RAW)
  expect(lineOf(page, {start: 5, end: 12})).toEqual([0, 25])
  expect(onOneLine(page, {end: 4}, {start: 13})).toBe(true)
  expect(onOneLine(page, {end: 25}, {start: 26})).toBe(false)
})

it('ends where a stage parted it, also for whoever asked before', () => {
  const before = parsePage(RAW)
  expect(lineOf(before, {start: 6, end: 8})).toEqual([0, 25])
  const breaks = [5, 13].map(
    at => ({op: 'break', start: at, end: at, rule: 'test/part', reason: 'two lines', confidence: 1}) as const
  )
  const page = apply(before, 'test', breaks)
  expect(lineOf(page, {start: 6, end: 8})).toEqual([5, 13])
  expect(lineOf(page, {start: 13, end: 25})).toEqual([13, 25])
  expect(onOneLine(page, {end: 4}, {start: 5})).toBe(false)
  expect(onOneLine(page, {end: 15}, {start: 21})).toBe(true)
})
