import {describe, expect, test} from 'vitest'
import {namesListed} from '../../src/language/names-listed.js'

describe('namesListed', () => {
  test.each([
    ['Ann Lee and Tom Hale, in York', ['Ann Lee', 'Tom Hale']],
    ['Ann Lee, Whitehall Editor and Tom Hale', ['Ann Lee', 'Tom Hale']],
    [
      'Ann Lee Whitehall Editor, Tom Hale-Ward Political Correspondent and Ida Roe in York',
      ['Ann Lee', 'Tom Hale-Ward', 'Ida Roe']
    ],
    ['Ann Lee in Leeds and Tom Hale in York', ['Ann Lee', 'Tom Hale']],
    ['Ann Lee, in Leeds, and Tom Hale, in York', ['Ann Lee', 'Tom Hale']],
    ['Ann Lee (in Leeds) and Tom Hale', ['Ann Lee', 'Tom Hale']],
    ['Ann Lee for Mailonline and Tom Hale, Senior Reporter', ['Ann Lee', 'Tom Hale']],
    ['Ann Lee, Senior Reporter in Leeds, and Tom Hale in York', ['Ann Lee', 'Tom Hale']],
    ['State Political Reporter Ann Lee', ['Ann Lee']],
    ['Staff Writer Ann Lee and Tom Hale', ['Ann Lee', 'Tom Hale']],
    // What may go on about the first.
    ['Ann Lee in Leeds and New York', ['Ann Lee']],
    ['Ann Lee, Senior Editor, Wendle Herald', ['Ann Lee']],
    ['Ann Lee, Editor and Managing Director', ['Ann Lee']],
    ['Ann Lee, Professor of Law and Fine Arts', ['Ann Lee']],
    ['Ann Lee, Senior Editor and Tom Hale went home', ['Ann Lee']],
    ['Ann Lee (Leeds) and Reuters', ['Ann Lee']],
    ['Ann Lee Staff Writer Wendle Herald', ['Ann Lee']],
    ['Ann Lee Quill Staff Writer', ['Ann Lee Quill']],
    ['George T. Hale Reporter', ['George T. Hale']],
    ['Wendle Valley Editorial Team', []],
    ['News Desk', ['News Desk']],
    ['Ann Editor', ['Ann Editor']]
  ])('of %j finds %j', (text, names) => {
    const found = namesListed(text, 0, text.length, 'en')
    expect(found.map(({text}) => text)).toEqual(names)
    expect(found.map(({start, end}) => text.slice(start, end))).toEqual(names)
  })

  test.each([
    ['fr', 'Anne Roy (Quernes [Loire], envoyée spéciale) et Bruno Petit', ['Anne Roy', 'Bruno Petit']],
    ['es', 'José García López Redactor', ['José García López']]
  ])('in %j of %j finds %j', (language, text, names) => {
    expect(namesListed(text, 0, text.length, language).map(({text}) => text)).toEqual(names)
  })

  test('takes the third word for a name where the page has it once more', () => {
    const text = 'Ann Lee Quill Editor\nAnn Lee Quill is a writer.'
    expect(namesListed(text, 0, 20, 'en').map(({text}) => text)).toEqual(['Ann Lee Quill'])
  })
})
