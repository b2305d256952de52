import {expect, test} from 'vitest'
import {clean} from '../../src/index.js'

/** Who wrote an article that has some lines below its headline, and below its text another one’s byline. */
function authorsOf(lines: string): string[] {
  const {article} = clean(`News
Ashcombe bridge opens again after two years of works
${lines}
The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay. The river had taken it in one night, with the school and the mill.
The mayor cut the ribbon at nine, in front of some three hundred people and one very wet dog, and walked across first, without an umbrella, in the rain.
Recommended Reading
Kingsford, Odell wind down another harbour site
By Tom Hale • Nov. 10, 2024`)
  return article.author.map(({name}) => name)
}

test('byline › is none below a heading of other articles, where a name stands beside the date', () => {
  expect(authorsOf('Published Nov. 17, 2024\nSarah Quill\nSenior Reporter')).toEqual(['Sarah Quill'])
})

test('byline › of a newsroom keeps those of other articles from being the article’s', () => {
  expect(authorsOf('By KWCH Staff\nPublished Nov. 17, 2024')).toEqual([])
})

test('byline › is one where it stands once more in capitals', () => {
  expect(authorsOf('Posted on Nov. 17, 2024 by Ann Lee\nBy ANN LEE')).toEqual(['Ann Lee'])
})

test('byline › names whom the page’s publisher, without a mark behind the name, is not', () => {
  const {article} = clean(`Ashcombe bridge opens again
By Ann Lee Wendle Courier
17.01.2023
The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay. The river had taken it in one night, with the school and the mill.
The mayor cut the ribbon at nine, in front of some three hundred people and one very wet dog, and walked across first, without an umbrella, in the rain.
© 2023 Wendle Courier. All rights reserved.`)
  expect(article.author.map(({name}) => name)).toEqual(['Ann Lee'])
})
