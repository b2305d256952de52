import {describe, expect, it} from 'vitest'
import {parsePage, textOf} from '../../src/page/page.js'
import {sift} from '../../src/stage.js'
import {layout} from '../../src/stages/layout.js'

/** The first block of the text below the headline, of a paragraph that begins with a letter and goes on so. */
function opened(letter: string, line: string, between = '\n'): string {
  const raw = `Ashcombe bridge opens again\n${letter}${between}${line}`
  const page = sift(parsePage(raw), layout)
  return textOf(page, page.children[1]!)
}

const REST =
  'the old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay.'

describe('a large first letter on a line of its own', () => {
  it.each([
    ['I', `n the rain, ${REST}`, `In the rain, ${REST}`],
    ['T', `hroughout the rain, ${REST}`, `Throughout the rain, ${REST}`],
    ['“W', `hile it rained, ${REST}`, `“While it rained, ${REST}`],
    [
      'L',
      `’eau a emporté le vieux pont de Vaubrun mardi matin, avec l’école et le moulin, en une nuit.`,
      undefined
    ]
  ])('is joined with the rest of its word: %s', (letter, line, whole) => {
    expect(opened(letter, line)).toBe(whole ?? letter + line)
  })

  it('is joined over a blank line', () => {
    expect(opened('I', `n the rain, ${REST}`, '\n\n')).toBe(`In the rain, ${REST}`)
  })

  it('stays a word before a word', () => {
    expect(opened('I', `was there when ${REST}`)).toBe(`I was there when ${REST}`)
  })

  it.each([
    ['before what may be a word or the rest of one', 'A', `small dog saw that ${REST}`],
    ['before a line with a capital', 'B', `Bridges: ${REST}`],
    ['before a line that is no sentence', 'B', 'ridges'],
    ['that is small', 'b', `ridges: ${REST}`]
  ])('is left where it is %s', (_, letter, line) => {
    expect(opened(letter, line)).toBe(letter)
  })
})
