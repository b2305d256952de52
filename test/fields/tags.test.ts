import {expect, test} from 'vitest'
import {tagIn, tagsIn} from '../../src/fields/tags.js'
import {parsePage} from '../../src/page/page.js'

test.each([
  [' : Vaubrun, Ponts,', ['Vaubrun', 'Ponts']],
  ['Ashcombe / Bridges /', ['Ashcombe', 'Bridges']],
  ['Ashcombe - Bridges', ['Ashcombe', 'Bridges']],
  ['川辺町、橋、、交通', ['川辺町', '橋', '交通']],
  [', ,', []],
  [`Ashcombe, ${'the old bridge '.repeat(5)}`, []]
])('the tags in %j', (list, tags) => {
  const page = parsePage(list)
  expect(tagsIn(page, 0, list.length).map(([start, end]) => list.slice(start, end))).toEqual(tags)
})

test.each([
  ['Logistics,', 'Logistics'],
  ['川辺町、', '川辺町'],
  ['Haberler -', 'Haberler'],
  ['#Bridges', 'Bridges'],
  ['#1', '#1'],
  ['/Life sciences/Ecology', 'Ecology'],
  ['/', '/'],
  ['Risk/Resilience', 'Risk/Resilience']
])('the name of the tag in %j', (shown, name) => {
  expect(tagIn(shown)).toBe(name)
})
