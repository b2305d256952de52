import {expect, test} from 'vitest'
import {clean} from '../../src/index.js'

test('signature › leaves the headline alone that repeats the name glued before it', () => {
  const page = `Ann LeeAnn Lee: how the bridge of Ashcombe came back5 March 2024The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay. The river had taken it in one night, with the school and the mill.The mayor cut the ribbon at nine, in front of some three hundred people and one very wet dog, and walked across first, without an umbrella, in the rain.Related articlesFive gardens to see`
  expect(clean(page).article).toMatchObject({
    headline: 'Ann Lee: how the bridge of Ashcombe came back',
    author: [{name: 'Ann Lee'}],
    datePublished: '2024-03-05'
  })
})
