import {describe, expect, test} from 'vitest'
import {RecurringRuns, recurring, titled} from '../../src/layout/recurring-runs.js'

/** Words as numbers, the same for the same word. */
function idsOf(text: string): Int32Array {
  const words = text.split(' ')
  return Int32Array.from(words, word => words.indexOf(word))
}

const spans = (runs: Iterable<readonly [number, number]>) => [...runs].sort((a, b) => a[0] - b[0])

describe('recurring runs', () => {
  test('finds what stands twice, in both places, as long as it goes', () => {
    const ids = idsOf('home old bridge opens again home sport old bridge opens again by ann')
    expect(spans(recurring(ids, ids.length))).toEqual([
      [1, 5],
      [7, 11]
    ])
  })

  test('follows a run over words that stood elsewhere in between', () => {
    const ids = idsOf('a b c d e f x c d e y a b c d e f')
    expect(spans(recurring(ids, ids.length))).toContainEqual([11, 17])
  })

  test('takes two words for a name', () => {
    const ids = idsOf('ann lee said that ann lee knew')
    expect(spans(recurring(ids, ids.length))).toEqual([])
  })

  test('finds the copies of what the page begins with', () => {
    const ids = idsOf(
      'old bridge opens again | herald menu news old bridge opens again by ann old bridge opens'
    )
    expect(spans(titled(ids, ids.length))).toEqual([
      [0, 4],
      [8, 12],
      [14, 17]
    ])
  })

  test('tells of each boundary the longest run beside and over it', () => {
    const {begins, ends, over} = new RecurringRuns(6, [
      [0, 3],
      [2, 6]
    ])
    expect([...begins]).toEqual([3, 0, 4, 0, 0, 0, 0])
    expect([...ends]).toEqual([0, 0, 0, 3, 0, 0, 4])
    expect([...over]).toEqual([0, 3, 3, 4, 4, 4, 0])
  })
})
