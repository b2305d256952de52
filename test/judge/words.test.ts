import {describe, expect, it} from 'vitest'
import {FUNCTION, READER, SUBJECT, Words, WRITER} from '../../src/judge/words.js'
import {parsePage} from '../../src/page/page.js'

const wordsOf = (page: string, lang: string) => new Words(parsePage(page, {lang}))

describe('words', () => {
  it('are the same whatever case, accents and kind of apostrophe', () => {
    const {ids} = wordsOf('Élysée élysée ELYSEE elysee', 'fr')
    expect(new Set(Array.from(ids)).size).toBe(1)
  })

  it('are counted by what they are, in the language of the page', () => {
    const words = wordsOf('you are the bridge\nI saw the bridge', 'en')
    expect(words.counts(FUNCTION)[0]).toBeGreaterThanOrEqual(2)
    expect(words.counts(READER)).toEqual([1, 0])
    expect(words.counts(WRITER)).toEqual([0, 1])
    expect(words.counts(SUBJECT)).toEqual([1, 1])
  })

  it('are short ones for grammar in a language without data', () => {
    const words = wordsOf('zubi eta etxe handia', 'eu')
    expect(words.counts(FUNCTION)).toEqual([1])
    expect(words.counts(SUBJECT)).toEqual([3])
  })

  it('overlap by one character where they are written without spaces', () => {
    expect(wordsOf('古い橋は開通', 'ja').ids).toHaveLength(6)
  })

  it('are found again in another text', () => {
    const words = wordsOf('The bridge opened\nThe market closed', 'en')
    const found = words.subjectsIn('A bridge and a market')
    expect([words.marked(0, found), words.marked(1, found)]).toEqual([1, 1])
  })

  it('are marked as seen, block by block', () => {
    const words = wordsOf('The bridge opened\nThe bridge closed', 'en')
    const seen = new Uint8Array(words.kinds.length)
    words.mark(0, seen)
    expect(words.marked(1, seen)).toBe(1)
  })
})
