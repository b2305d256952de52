import {expect, test} from 'vitest'
import {tagsIn} from '../../src/fields/tags.js'
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
