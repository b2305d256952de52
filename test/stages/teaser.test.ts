import {expect, test} from 'vitest'
import {clean} from '../../src/index.js'

const pageWith = (tail: string) => `Ashcombe bridge opens again
The old bridge at Ashcombe opened again on Tuesday, after two years of works and${tail}
By Tom Hale
The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay.
The mayor cut the ribbon at nine, in front of some three hundred people and one very wet dog.`

test('teaser › takes no full stop for the publisher’s name', () => {
  const {article} = clean(pageWith('... 17.01.2023.'))
  expect([article.publisher, article.description?.slice(-3)]).toEqual([null, '...'])
})

test.each(['…', '...', '… three... ', '... three…'])('teaser › ends with the last ellipsis: %s', tail => {
  expect(clean(pageWith(tail)).article.description?.slice(-tail.trim().length)).toBe(tail.trim())
})
