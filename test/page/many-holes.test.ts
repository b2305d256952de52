import {expect, it} from 'vitest'
import {apply} from '../../src/page/apply.js'
import {parsePage, textOf, type Page} from '../../src/page/page.js'

const COUNT = 15_000
const WHY = {rule: 'a/b', reason: 'c', confidence: 1}

/** A page of one line, "a b a b …", that has lost each "b". */
function holed(): Page {
  const raw = 'a b '.repeat(COUNT)
  const cuts = placesOf(2).map(
    at => ({op: 'cut', start: at, end: at + 1, category: 'residue', ...WHY}) as const
  )
  return apply(parsePage(raw), 'code', cuts)
}

function placesOf(first: number): number[] {
  return Array.from({length: COUNT}, (_, index) => first + 4 * index)
}

function timed<Value>(work: () => Value): Value {
  const start = performance.now()
  const value = work()
  expect(performance.now() - start).toBeLessThan(2000)
  return value
}

it('is parted at each of its holes, in no time', () => {
  const page = holed()
  const breaks = placesOf(4)
    .slice(0, -1)
    .map(at => ({op: 'break', start: at, end: at, ...WHY}) as const)
  const {children} = timed(() => apply(page, 'sentences', breaks))
  expect(children).toHaveLength(COUNT)
  expect(children.every(block => textOf(page, block) === 'a')).toBe(true)
})

it('gives up what stands between its holes, in no time', () => {
  const page = holed()
  const lifts = placesOf(0)
    .slice(1)
    .map(at => ({op: 'lift', start: at, end: at + 1, field: 'keywords', value: 'a', ...WHY}) as const)
  const {children, history} = timed(() => apply(page, 'keywords', lifts))
  expect(children.map(({spans}) => spans)).toEqual([[[0, 1]]])
  expect(history.at(-1)?.findings).toEqual(lifts)
})
