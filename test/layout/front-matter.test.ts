import fc from 'fast-check'
import {describe, expect, it, test} from 'vitest'
import {parse, stringify} from 'yaml'
import {frontMatterOf} from '../../src/layout/front-matter.js'
import {parsePage} from '../../src/page/page.js'

/** Keys, and values by their texts. */
function pairsOf(matter: string): Record<string, string[]> {
  const {entries} = frontMatterOf(parsePage(`---\n${matter}\n---\nIt opened on Tuesday.`))
  return Object.fromEntries(entries.map(({key, values}) => [key, values.map(({text}) => text)]))
}

describe('frontMatterOf', () => {
  test.each([
    ['plain values', 'title: Rain falls\ndate: 2024-03-05', {title: ['Rain falls'], date: ['2024-03-05']}],
    [
      'keys in any style',
      'date_published: a\nsite-name: b\nupdatedAt: c',
      {datepublished: ['a'], sitename: ['b'], updatedat: ['c']}
    ],
    ['a colon that is none of YAML', 'title: Rain: what we know', {title: ['Rain: what we know']}],
    ['quotes', `a: "Rain \\"falls\\""\nb: 'It''s rain'`, {a: ['Rain "falls"'], b: ["It's rain"]}],
    ['a quote without its other', 'title: "Rain falls', {title: ['"Rain falls']}],
    ['a list in brackets', `tags: [rain, "Wendle, Ash", 'it''s']`, {tags: ['rain', 'Wendle, Ash', "it's"]}],
    ['a list on lines', 'author:\n  - Ann Lee\n- name: Tom Hale', {author: ['Ann Lee', 'Tom Hale']}],
    ['a name below its key', 'author:\n  name: Ann Lee', {author: ['Ann Lee']}],
    [
      'a text on lines',
      'description: >-\n  It rained\n  all night',
      {description: ['It rained', 'all night']}
    ],
    ['no value', 'a:\nb: null\nc: []\nd: ""', {a: [], b: [], c: [], d: []}]
  ])('reads %s', (_, matter, pairs) => {
    expect(pairsOf(matter)).toEqual(pairs)
  })

  test.each([
    ['a line between lines of text', '---\nIt rained all night.\n---\nIt opened on Tuesday.'],
    ['lines without an end', '---\ntitle: Rain falls\nIt opened on Tuesday.'],
    ['lines below the first', 'Rain\n---\ntitle: Rain falls\n---\n'],
    ['nothing between', '---\n---\nIt opened on Tuesday.']
  ])('finds none in %s', (_, text) => {
    expect(frontMatterOf(parsePage(text))).toEqual({entries: [], place: undefined})
  })

  it('reads what a writer of YAML wrote as a reader of YAML does', () => {
    const word = fc.constantFrom(
      'Rain',
      'Ann Lee',
      '"so"',
      'a: b',
      "it's",
      '#1',
      '- x',
      '[y]',
      '2024',
      '水',
      'a, b'
    )
    const text = fc.array(word, {minLength: 1, maxLength: 4}).map(words => words.join(' '))
    const value = fc.oneof(text, fc.array(text, {minLength: 1, maxLength: 3}))
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('title', 'author', 'tags'), value, {minKeys: 1}), said => {
        const matter = stringify(said, {lineWidth: 0}).trimEnd()
        const wanted = Object.entries(parse(matter) as Record<string, string | string[]>)
        expect(pairsOf(matter)).toEqual(
          Object.fromEntries(wanted.map(([key, value]) => [key, [value].flat()]))
        )
      })
    )
  })

  it('says where each value stands', () => {
    const raw = '---\ntags: [rain, "Wendle"]\n---\n'
    const {entries, place} = frontMatterOf(parsePage(raw))
    expect(entries[0]!.values.map(({start, end}) => raw.slice(start, end))).toEqual(['rain', '"Wendle"'])
    expect(place).toEqual({start: 0, end: raw.length - 1})
  })
})
