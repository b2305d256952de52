import {describe, expect, it, test} from 'vitest'
import {clean} from '../../src/clean.js'
import {hasLinkNumbers} from '../../src/layout/link-numbers.js'
import {parsePage} from '../../src/page/page.js'

describe('hasLinkNumbers', () => {
  test.each([
    ['links of a menu', '[1]News [2]Sport\n[3]Weather'],
    ['some that are hidden between', '  * [4]News\n  * [9]Sport (in [11]Wendle)'],
    ['others that are none before them', '[2024]x [7]News [8]Sport [9]Weather']
  ])('knows %s', (_, text) => {
    expect(hasLinkNumbers(parsePage(text))).toBe(true)
  })

  test.each([
    ['notes behind what they are about', 'He said so.[1] She did not.[2] They did[3]too.'],
    ['notes in Chinese', '金锺国[1]是韩国男艺人[2]，曾为三人[3]成员'],
    ['places in a list of a program', 'a [0]x, b [0]x, c [0]x'],
    ['two', 'See [1]here or [2]there']
  ])('does not take %s for such', (_, text) => {
    expect(hasLinkNumbers(parsePage(text))).toBe(false)
  })
})

describe('a page as `lynx -dump` prints it', () => {
  const {article} = clean(
    `   #[1]alternate

   [2]Skip to content
     * [3]News
     * [4]Sport

Bridge at Ashcombe opens again – two years late

   By [5]Tom Hale
   5 March 2024

   The old bridge at Ashcombe opened again on Tuesday, after two years of works
   and three winters of delay, the county council said. It was by far the
   [6]longest bridge of oak in the county. The river had taken it in one night,
   with the school and the mill.

   The mayor cut the ribbon at nine, in front of some three hundred people and
   one very wet dog, and walked across first, without an umbrella, in the rain.

References

   1. https://herald.example/feed
   2. https://herald.example/bridge#content
   3. https://herald.example/news
   4. https://herald.example/sport
   5. https://herald.example/tom-hale
   6. https://herald.example/bridges
`,
    {id: 'lynx'}
  )

  it('has its author, and paragraphs without numbers, joined where a line begins with one', () => {
    expect(article.author.map(({name}) => name)).toEqual(['Tom Hale'])
    expect(article.body.map(({text}) => text)).toEqual([
      'The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay, the county council said. It was by far the longest bridge of oak in the county. The river had taken it in one night, with the school and the mill.',
      'The mayor cut the ribbon at nine, in front of some three hundred people and one very wet dog, and walked across first, without an umbrella, in the rain.'
    ])
  })
})
