import {describe, expect, it} from 'vitest'
import {runOf, wordsOf, type Run} from '../../src/language/words-of.js'
import {parsePage} from '../../src/page/page.js'

const hashesOf = ({list, from, to}: Run) => Array.from(list.hashes.slice(from, to))

describe('the words of a block', () => {
  const page = parsePage('The bridge opened\n橋が開通した橋が開通した橋が開通した\nThe bridge closed')

  it('are those of its text, however many were read before', () => {
    const {text, children} = page
    for (const block of children) {
      const {start, end} = block
      expect(hashesOf(wordsOf(page, block))).toEqual(hashesOf(runOf(text.slice(start, end))))
    }
  })

  it('are read once', () => {
    for (const block of page.children) expect(wordsOf(page, block)).toBe(wordsOf(page, block))
  })
})
