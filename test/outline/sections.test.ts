import {describe, expect, it} from 'vitest'
import {sectionsOf} from '../../src/outline/sections.js'
import {parsePage} from '../../src/page/page.js'

const OPENED =
  'The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay.'
const RIBBON =
  'The mayor cut the ribbon at nine, in front of three hundred people and one very wet dog, and walked across.'
const LIST = [
  'Most read',
  'Fire in the brewery of Quern',
  'Wolf seen near Talheim',
  'Why the ferry waits at night'
]

/** The lines of each section. */
function sectionsIn(lines: readonly string[]): string[][] {
  const raw = lines.join('\n')
  return sectionsOf(parsePage(raw)).map(({start, end}) => raw.slice(start, end).split('\n'))
}

describe('sections', () => {
  it('are a heading and the headlines below it, with their teasers', () => {
    const teaser =
      'A wolf was seen three times in one week near the bridge of Quern, where it is said to have eaten two…'
    const section = [...LIST.slice(0, 2), teaser, ...LIST.slice(2)]
    expect(sectionsIn([OPENED, RIBBON, ...section])).toEqual([section])
  })

  it('end where two paragraphs stand together', () => {
    expect(sectionsIn([...LIST, OPENED, RIBBON])).toEqual([LIST])
  })

  it('are one headline below a line with a colon amid the text, and leave a crosshead behind it', () => {
    const prompt = ['Read also:', 'Wolf seen near Talheim']
    expect(sectionsIn([OPENED, RIBBON, ...prompt, 'Who paid for it', OPENED, RIBBON])).toEqual([prompt])
    expect(sectionsIn([OPENED, RIBBON, 'Read also', ...LIST.slice(1, 3), OPENED, RIBBON])).toEqual([
      ['Read also', ...LIST.slice(1, 3)]
    ])
  })

  it('leave the paragraphs below crossheads behind one headline amid the text', () => {
    const link = ['Related', 'Wolf seen near Talheim']
    const text = [RIBBON, 'Who paid for it', OPENED, 'Two winters on the water', RIBBON, OPENED]
    expect(sectionsIn([OPENED, RIBBON, ...link, ...text])).toEqual([link])
  })

  it('leave the paragraph behind one headline that a newsletter’s box follows', () => {
    const link = ['Related', 'Wolf seen near Talheim']
    const box = [
      'Newsletter',
      'The most important news of the day and of the valley, straight to your inbox every morning.',
      'Sign up'
    ]
    expect(sectionsIn([OPENED, RIBBON, ...link, OPENED, ...box, RIBBON, OPENED])).toEqual([link])
  })

  it('leave a last paragraph below headlines without teasers', () => {
    const links = ['Read also', 'Wolf seen near Talheim', 'Fire in the brewery of Quern']
    expect(sectionsIn([OPENED, RIBBON, ...links, RIBBON, 'All rights reserved'])).toEqual([links])
    const teased = [links[0]!, links[1]!, OPENED, links[2]!, RIBBON]
    expect(sectionsIn([OPENED, RIBBON, ...teased, 'All rights reserved'])).toEqual([teased])
  })

  it('are a prompt alone at the end of the page', () => {
    expect(sectionsIn([OPENED, RIBBON, 'Read also:'])).toEqual([['Read also:']])
  })

  it('end there too where an advertisement’s label stands between', () => {
    expect(sectionsIn([...LIST, OPENED, 'Article content', RIBBON, 'Article content'])).toEqual([LIST])
  })

  it('end at the question with which an interview goes on', () => {
    const asked = ['What stays with you?', OPENED, 'Were you strict?', RIBBON]
    const link = ['Read also', 'Wolf seen near Talheim']
    const [question, answer] = [
      'Why did you say no?',
      'Because my mother was still alive, and heard each concert on the radio.'
    ]
    expect(sectionsIn([...asked, ...link, question, answer, 'And what comes now?', RIBBON])).toEqual([link])
    expect(sectionsIn([...asked, 'Read also', question, OPENED, RIBBON])).toEqual([['Read also', question]])
  })

  it('end at the headline over the byline of a short article', () => {
    const article = ['Donkey halts all trains', 'By Petra Holm', 'May 12, 2026', OPENED]
    expect(sectionsIn([...LIST, 'Local', ...article, 'Share', 'Impress'])).toEqual([[...LIST, 'Local']])
  })

  it('end at the headline over the only paragraph of the page', () => {
    expect(sectionsIn([...LIST, 'Donkey halts all trains', 'May 12, 2026', OPENED])).toEqual([LIST])
  })

  it('do not hold all prose of a page, as of a short article with a comment', () => {
    const comment =
      'He at least goes to church, and that can’t be said of everybody in this valley, or of me!'
    const article = ['Donkey halts all trains', OPENED, 'Yesterday, 10:12', comment]
    expect(sectionsIn([...LIST, ...article])).toEqual([LIST])
  })

  it('end at the copy of the page’s title', () => {
    const title = 'Donkey halts all trains'
    expect(sectionsIn([`${title} | The Herald`, ...LIST, title, OPENED, 'More', RIBBON, 'Local'])).toEqual([
      LIST
    ])
  })

  it('are found in a time that grows with their number', () => {
    const each = (index: number) => [
      LIST[0]!,
      `Wolf number ${index} seen near Talheim`,
      `A wolf was seen ${index} times in one week near the bridge of Quern, where it is said to have eaten two sheep!`
    ]
    const lists = Array.from({length: 8000}, (_, index) => each(index))
    const start = performance.now()
    expect(sectionsIn([OPENED, RIBBON, ...lists.flat(), OPENED, RIBBON])).toEqual(
      lists.map(list => list.slice(0, 2))
    )
    expect(performance.now() - start).toBeLessThan(2500)
  })

  it('are found in such a time below prompts too', () => {
    const prompts = Array.from({length: 8000}, () => ['Read more:', 'Wolf seen near Talheim'])
    const start = performance.now()
    expect(sectionsIn([OPENED, ...prompts.flat()])).toEqual(prompts)
    expect(performance.now() - start).toBeLessThan(2500)
  })

  it('go on over bylines where they stand below the article', () => {
    const section = [...LIST, 'Donkey halts all trains', 'By Petra Holm', 'The donkey was found at the pond…']
    expect(sectionsIn([OPENED, RIBBON, ...section])).toEqual([section])
  })
})
