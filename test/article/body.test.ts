import {describe, expect, test} from 'vitest'
import {clean} from '../../src/clean.js'
import {replay} from '../../src/replay.js'

const PROSE =
  'The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay, as the county council said.'
const MORE =
  'The mayor cut the ribbon at nine, in front of some three hundred people and one very wet dog, and walked across first, in the rain.'
/** The types of the lines that stand between two paragraphs. */
function typesOf(...lines: readonly string[]): string[] {
  const raw = [`${PROSE} ${MORE}`, ...lines, `${MORE} ${PROSE}`].join('\n')
  const {article, log} = clean(raw)
  expect(replay(raw, log)).toEqual(article.body)
  return article.body.slice(1, -1).map(({type}) => type)
}

describe('bodyOf', () => {
  test.each([
    ['a short line over a paragraph', ['The works'], ['heading']],
    ['bullets', ['• a ladder of nine metres', '• a day without wind'], ['item', 'item']],
    ['numbers', ['1. a ladder of nine metres', '2. a day without wind'], ['item', 'item']],
    ['a numbered line over its paragraph', ['1. Halden M40: best overall', MORE], ['heading', 'paragraph']],
    [
      'what somebody says behind a dash',
      ['– It must be possible to walk here, says the mayor.'],
      ['paragraph']
    ],
    ['a list with dashes', ['– a ladder of nine metres', '– a day without wind'], ['item', 'item']]
  ])('tells %s', (_, lines, types) => {
    expect(typesOf(...lines)).toEqual(types)
  })

  test('takes the standfirst above the byline for no heading of what stands below', () => {
    const standfirst = 'The county paid for it, the town had voted against it twice'
    const raw = ['Ashcombe bridge opens again', standfirst, 'By Ann Lee', PROSE, MORE, PROSE].join('\n')
    const {article, log} = clean(raw)
    expect(article.author.map(({name}) => name)).toEqual(['Ann Lee'])
    expect(article.body[0]).toMatchObject({type: 'paragraph', text: standfirst})
    expect(replay(raw, log)).toEqual(article.body)
  })

  test('tells what the marks of Markdown said', () => {
    const heading = 'Who needs a ladder, and who needs another day'
    const last =
      'The ladder stood there until Friday, when the school came to fetch it, and nobody has seen the dog since.'
    const lines = [
      '# Bridge opens',
      PROSE,
      `## ${heading}`,
      MORE,
      '* a ladder',
      '> It must be possible.',
      last
    ]
    const {article} = clean(lines.join('\n\n'))
    expect(article.body.map(({type, text}) => [type, text])).toEqual([
      ['paragraph', PROSE],
      ['heading', heading],
      ['paragraph', MORE],
      ['item', 'a ladder'],
      ['quote', 'It must be possible.'],
      ['paragraph', last]
    ])
  })
})
