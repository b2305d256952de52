import {describe, expect, test} from 'vitest'
import {clean} from '../../src/index.js'

test('language › reads the text on either side of a long script that was cut from its midst', () => {
  const script =
    `window.dataLayer = window.dataLayer || []; window.dataLayer.push({"page": "article"}); `.repeat(30)
  const page = `Ashcombe bridge opens again
Published 03/04/2024
The old bridge at Ashcombe opened again on Tuesday, after two years of works.
${script}
The river had taken it in one night, with the school and the mill, and the ferry that was to stand in for it was seldom there.
The mayor cut the ribbon at nine, in front of some three hundred people and one very wet dog, and walked across first.`
  expect(clean(page).article).toMatchObject({inLanguage: 'en', datePublished: '2024-03-04'})
})

describe('language › is the surer the more words speak for it', () => {
  const confidenceIn = (page: string) => {
    const {article, log} = clean(page)
    const read = log.stages.flatMap(({edits}) => edits).find(({rule}) => rule === 'language/function-words')
    return [article.inLanguage, read?.confidence]
  }

  test.each([
    ['ab', null, undefined],
    ['The', null, undefined],
    ['Rain fell on the town', 'en', 0.2],
    ['Rain fell on the old town, and it was some time before the mayor was there with the boats.', 'en', 1]
  ])('%s', (page, ...expected) => {
    expect(confidenceIn(page)).toEqual(expected)
  })
})
