import {describe, expect, it} from 'vitest'
import {runOf, wordsOf, type Run} from '../../src/language/words-of.js'
import {parsePage} from '../../src/page/page.js'

const sizesOf = ({list, from, to}: Run) => Array.from(list.sizes.slice(from, to))
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

  it('are the same where filler stands in them, beside them or alone', () => {
    const plain = runOf('Die Brücke, wie für alle 橋が開通')
    const filled = runOf('Die \0Brü\0\0\0cke\0, \0\0 wie fü\0\0r\0\0 alle 橋\0\0が\0開\0通\0')
    expect(hashesOf(filled)).toEqual(hashesOf(plain))
    expect(sizesOf(filled)).toEqual(sizesOf(plain))
  })

  it('are read once', () => {
    for (const block of page.children) expect(wordsOf(page, block)).toBe(wordsOf(page, block))
  })
})
