import {expect, it} from 'vitest'
import {apply} from '../../src/page/apply.js'
import {lineOf, onOneLine} from '../../src/page/line.js'
import {parsePage} from '../../src/page/page.js'

const RAW = 'Home Weather 5 March 2024\nA wet dog'

it('is a line of the raw text', () => {
  const page = parsePage(RAW)
  expect(lineOf(page, {start: 5, end: 12})).toEqual([0, 25])
  expect(onOneLine(page, {start: 0, end: 4}, {start: 13, end: 25})).toBe(true)
  expect(onOneLine(page, {start: 13, end: 25}, {start: 26, end: 27})).toBe(false)
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
  expect(onOneLine(page, {start: 0, end: 4}, {start: 5, end: 12})).toBe(false)
  expect(onOneLine(page, {start: 13, end: 15}, {start: 21, end: 25})).toBe(true)
})

it('is the same whichever of two places is named first', () => {
  const page = parsePage('Home Weather\n5 March 2024, Ann Lee\nA wet dog')
  const [home, date, name] = [
    {start: 0, end: 4},
    {start: 13, end: 25},
    {start: 27, end: 34}
  ]
  expect([onOneLine(page, date, name), onOneLine(page, name, date)]).toEqual([true, true])
  expect([onOneLine(page, home, name), onOneLine(page, name, home)]).toEqual([false, false])
})
