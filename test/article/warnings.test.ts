import {describe, expect, it} from 'vitest'
import {warningsOf} from '../../src/article/warnings.js'
import {parsePage} from '../../src/page/page.js'

describe('warnings', () => {
  const articleBody = 'The old bridge at Ashcombe opened again on Tuesday, after two years of works. '.repeat(
    4
  )
  const text = {headline: 'Ashcombe bridge opens again', articleBody}
  const page = parsePage(articleBody)

  it('say that a text of little confidence may be no article', () => {
    expect(warningsOf(page, text, 0.49)).toEqual(['the text may be no article'])
    expect(warningsOf(page, text, 0.5)).toEqual([])
  })

  it('say of a page without text that there is none', () => {
    const none = {...text, articleBody: ''}
    expect(warningsOf(parsePage(''), none, 0)).toEqual(['no text of an article was found'])
  })
})
