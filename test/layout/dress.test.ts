import {describe, expect, it, test} from 'vitest'
import {dressOf} from '../../src/layout/dress.js'
import {parsePage} from '../../src/page/page.js'

describe('dressOf', () => {
  test.each([
    ['a title', '# Bridge opens\n\nIt opened on Tuesday.'],
    ['front matter', '---\ntitle: Bridge opens\n---\nIt opened on Tuesday.'],
    ['three links', '[News](/news)\n[Sport](/sport)\n[Weather](/weather)'],
    ['three targets', '[1]: /news\n[2]: https://herald.example/sport "Sport"\n[3]: </weather>'],
    ['words in bold', '**News**\nBy **Tom Hale**\nThe **old** bridge']
  ])('knows Markdown by %s', (_, text) => {
    expect(dressOf(parsePage(text))).toBe('markdown')
  })

  test.each([
    ['bullets', '  • News\n  □ Sport\n  • Weather'],
    ['numbers of links', '[1]News [2]Sport [3]Weather']
  ])('knows a text browser by %s', (_, text) => {
    expect(dressOf(parsePage(text))).toBe('browser')
  })

  test.each([
    ['curses that somebody starred out', 'f**k the s**t\na f**king b**t\nwhat the h**l or h**k'],
    ['stars of notes', '* From May.\n** Of all.\n*** Not for dogs.'],
    ['two links', '[News](/news)\n[Sport](/sport)\nIt opened on Tuesday.']
  ])('does not take a page for dressed by %s', (_, text) => {
    expect(dressOf(parsePage(text))).toBeUndefined()
  })

  it('knows what was printed by the end of a sheet', () => {
    expect(dressOf(parsePage('Bridge opens\nIt opened on Tuesday.\n\f'))).toBe('print')
  })

  it('takes a page on one line for none, though it begins with a hash', () => {
    expect(dressOf(parsePage(`# ${'Bridge opens at last '.repeat(20)}`))).toBeUndefined()
  })
})
