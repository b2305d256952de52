import {describe, expect, it} from 'vitest'
import {Words} from '../../src/judge/words.js'
import {parsePage} from '../../src/page/page.js'

const wordsOf = (page: string, lang: string) => new Words(parsePage(page, {lang}))

describe('words', () => {
  it('are the same whatever case, accents and kind of apostrophe', () => {
    const {ids} = wordsOf('Élysée élysée ELYSEE elysee', 'fr')
    expect(new Set(Array.from(ids)).size).toBe(1)
  })

  it('are counted by what they are, in the language of the page', () => {
    const {functions, reader, writer, speakers, subjects} = wordsOf(
      'you are the bridge\nI saw the bridge',
      'en'
    ).counts()
    expect(functions[0]).toBeGreaterThanOrEqual(2)
    expect(reader).toEqual([1, 0])
    expect(writer).toEqual([0, 1])
    expect(speakers).toEqual([1, 1])
    expect(subjects).toEqual([1, 1])
  })

  it('are short ones for grammar in a language without data', () => {
    const {functions, subjects} = wordsOf('zubi eta etxe handia', 'eu').counts()
    expect(functions).toEqual([1])
    expect(subjects).toEqual([3])
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
