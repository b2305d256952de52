import {expect, it} from 'vitest'
import {apply} from '../../src/page/apply.js'
import {languageOf} from '../../src/page/language-of.js'
import {firstValueOf, liftedTo} from '../../src/page/lifted.js'
import {parsePage} from '../../src/page/page.js'

const WHY = {rule: 'a/b', reason: 'c', confidence: 1}

it('tells what stages have found for a field so far, first what was found first', () => {
  const page = parsePage('Ann Lee\nTom Hale')
  expect([liftedTo(page, 'author'), firstValueOf(page, 'author')]).toEqual([[], undefined])
  const poster = {op: 'read', start: 8, end: 16, field: 'author', value: 'T. Hale', ...WHY} as const
  const read = apply(page, 'reporter', [poster])
  expect([liftedTo(read, 'author'), firstValueOf(read, 'author')]).toEqual([[], 'T. Hale'])
  const names = [
    {op: 'lift', start: 0, end: 7, field: 'author', value: 'Ann Lee', ...WHY},
    {op: 'lift', start: 8, end: 16, field: 'author', value: 'Tom Hale', ...WHY}
  ] as const
  const lifted = apply(read, 'byline', names)
  expect([liftedTo(lifted, 'author'), firstValueOf(lifted, 'author')]).toEqual([names, 'T. Hale'])
})

it('looks through what was found once, however often it is asked', () => {
  const count = 60_000
  const rewrites = Array.from(
    {length: count},
    (_, at) => ({op: 'rewrite', start: 2 * at, end: 2 * at + 1, after: 'b', ...WHY}) as const
  )
  const page = apply(parsePage('a '.repeat(count)), 'characters', rewrites)
  const begun = performance.now()
  for (let asked = 0; asked < count; asked++) languageOf(page)
  expect(performance.now() - begun).toBeLessThan(1500)
})
