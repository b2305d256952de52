import {expect, test} from 'vitest'
import {clean} from '../../src/index.js'

const pageWith = (entry: string) => `---
title: Ashcombe bridge opens again
${entry}
---

The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay.
The mayor cut the ribbon at nine, in front of some three hundred people and one very wet dog.`

test.each([
  ['University of Oxford', ['University of Oxford']],
  ['Institute for the Study of War', ['Institute for the Study of War']],
  ['The editors', ['The editors']],
  ['Lee, Ann', ['Lee, Ann']],
  ['Ann Lee', ['Ann Lee']],
  ['Ann Lee, Senior Editor', ['Ann Lee']],
  ['Ann Lee and Tom Hale', ['Ann Lee', 'Tom Hale']]
])('matter › has for authors of %j %j', (author, names) => {
  const {article} = clean(pageWith(`author: ${author}`))
  expect(article.author.map(({name}) => name)).toEqual(names)
})

test('matter › takes no tag for a language that names none', () => {
  expect(clean(pageWith('lang: und')).article.inLanguage).toBe('en')
  expect(clean(pageWith('lang: en-US')).article.inLanguage).toBe('en')
})
