import {expect, it} from 'vitest'
import {clean} from '../../src/clean.js'
import {isTag} from '../../src/outline/is-tag.js'
import {parsePage} from '../../src/page/page.js'

it('takes for no tag the author who is presented below the tags', () => {
  const {article} = clean(`Ashcombe bridge opens again
By Ann Lee
The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay.
The mayor cut the ribbon at nine, in front of three hundred people and one very wet dog, and walked across.
Topics
Bridges
Ann Lee
Senior Editor, Rivers`)
  expect(article.author.map(({name}) => name)).toEqual(['Ann Lee'])
  expect(article.keywords).toEqual(['Bridges'])
})

it.each([
  ['Bridges', true],
  ['11 September 2001 attacks', true],
  ['2026', true],
  ['26/11/26', false],
  ['15:52', false],
  ['July 18, 2024', false]
])('takes a date for no tag: %s is one, %s', (line, is) => {
  const page = parsePage(line)
  expect(isTag(page, page.children[0]!)).toBe(is)
})
