import {expect, test} from 'vitest'
import {clean} from '../../src/index.js'

test('signature › leaves the headline alone that repeats the name glued before it', () => {
  const page = `Ines CarrowInes Carrow: how the bridge of Ashcombe came back5 March 2024The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay. The river had taken it in one night, with the school and the mill.The mayor cut the ribbon at nine, in front of some three hundred people and one very wet dog, and walked across first, without an umbrella, in the rain.Related articlesFive gardens to see`
  expect(clean(page).article).toMatchObject({
    headline: 'Ines Carrow: how the bridge of Ashcombe came back',
    author: [{name: 'Ines Carrow'}],
    datePublished: '2024-03-05'
  })
})

const BELOW = `
12 March 2024
The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay. The river had taken it in one night, with the school and the mill.
The mayor cut the ribbon at nine, in front of some three hundred people and one very wet dog, and walked across first, without an umbrella, in the rain.`

test.each([
  ['whose address stands below it', 'Elsa Granqvist\nelsa.granqvist@herald.example', 'Elsa Granqvist'],
  ['behind which the place stands', 'Farah Oyelaran in Aldbrook', 'Farah Oyelaran']
])('signature › finds a name %s', (_, line, name) => {
  const {article} = clean(`Ashcombe bridge opens again\n${line}${BELOW}`)
  expect(article.author).toEqual([expect.objectContaining({name})])
})

test('signature › takes no place of a dateline for a name', () => {
  const page = `Ashcombe bridge opens again after two years\nKETTERING FALLS, Ohio, May 14, 2024${BELOW.slice(14)}`
  expect(clean(page).article).toMatchObject({author: [], datePublished: '2024-05-14'})
})
