import {describe, expect, test} from 'vitest'
import {shownOf} from '../../src/read/content.js'

const HTML = '<html lang=de><title>Regen</title><link rel=canonical href=https://b.example/1><p>Es regnet.'

describe('shownOf', () => {
  test('gives text as it is, with what the source says of it', () => {
    const hints = {url: 'https://a.example'}
    expect(shownOf({content: '<p>Rain', hints})).toEqual({text: '<p>Rain', hints})
  })

  test('renders HTML; what the source says counts for more than what the HTML does', () => {
    expect(shownOf({content: HTML, isHtml: true, hints: {lang: 'en'}})).toMatchObject({
      text: 'Regen\n\nEs regnet.',
      rendered: true,
      hints: {lang: 'en', url: 'https://b.example/1'}
    })
  })

  test.each([
    ['empty', 'shows nothing', '<script>rain()</script><p> </p>'],
    ['too-deep', 'is nested without end', '<div>'.repeat(2000)]
  ])('throws `%s` where the HTML %s', (code, _, content) => {
    expect(() => shownOf({content, isHtml: true, hints: {}})).toThrow(expect.objectContaining({code}))
  })
})
