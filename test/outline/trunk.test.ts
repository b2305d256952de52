import {describe, expect, it} from 'vitest'
import {trunkOf} from '../../src/outline/trunk.js'
import {parsePage} from '../../src/page/page.js'

const PARAGRAPHS = [
  'The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay, and hardly anybody in the valley had still believed it would.',
  'The mayor cut the ribbon at nine, in front of three hundred people and one very wet dog, and walked across first, without an umbrella, in the rain.',
  'The river had taken the bridge in one night, with the school and the mill and the bell that called the ferry.'
]
const MENU = ['Home', 'World', 'Sport', 'Culture', 'Weather', 'Letters']

/** The lines of the page's trunk. */
function trunkIn(lines: readonly string[]): readonly string[] {
  const {start, end} = trunkOf(parsePage(lines.join('\n')))
  return lines.slice(start, end)
}

describe('trunk', () => {
  it('is the run with the most prose', () => {
    const notice =
      'You can save this article by registering for free here, or sign in if you have an account with us.'
    expect(trunkIn([notice, ...MENU, ...PARAGRAPHS, ...MENU])).toEqual(PARAGRAPHS)
  })

  it('takes the short sentences at its ends in, and leaves crossheads inside', () => {
    const run = [PARAGRAPHS[0]!, 'Who paid for it', PARAGRAPHS[1]!, 'Nobody was hurt.']
    expect(trunkIn([...MENU, ...run, ...MENU])).toEqual(run)
  })

  it('goes on over the labels of advertisements between paragraphs, however many', () => {
    const labels = [
      'Article content',
      'Advertisement',
      'Article content',
      'Story continues below',
      'Article content'
    ]
    const run = [PARAGRAPHS[0]!, ...labels, PARAGRAPHS[1]!, ...labels, PARAGRAPHS[2]!]
    expect(trunkIn([...MENU, ...run, ...MENU])).toEqual(run)
  })

  it('takes in a short sentence behind a line to another article, and not that line at its end', () => {
    const prompt = 'Read more: Wolf seen near Talheim'
    const run = [
      ...PARAGRAPHS.slice(0, 2),
      prompt,
      'The bridge has cost four million, half of it paid by the county.'
    ]
    expect(trunkIn([...MENU, ...run, ...MENU])).toEqual(run)
    expect(trunkIn([...MENU, ...PARAGRAPHS, prompt, ...MENU])).toEqual(PARAGRAPHS)
  })

  it('goes on over a line to another article between short paragraphs', () => {
    const run = [
      'The lime tree on the market square stays, the council said on Tuesday night.',
      'An expert had said that it stands safely.',
      'Read more: Parking will cost more from the summer on',
      'Nine places for cars are lost by that, said the mayor, who spoke of a dear tree.',
      'The works are to begin in September, when the market has moved.'
    ]
    expect(trunkIn([...MENU, ...run, ...MENU])).toEqual(run)
  })

  it('goes on over short crossheads between short paragraphs, and not over a menu', () => {
    const paragraph =
      'Nine places for cars are lost by that, said the mayor, who spoke of a tree that is dear to him.'
    const run = [paragraph, 'Cars lose', paragraph, 'Trees win', paragraph]
    expect(trunkIn([...MENU, ...run, ...MENU])).toEqual(run)
    expect(trunkIn([paragraph, ...MENU, paragraph])).toEqual([paragraph])
  })

  it('goes on behind a list that a line opens', () => {
    const items = ['A signed form', 'Pictures of the front', 'What the works will cost', 'A plan']
    const run = ['What the council will need until then:', ...items, PARAGRAPHS[2]!]
    expect(trunkIn([...MENU, PARAGRAPHS[1]!, ...run, ...MENU])).toEqual([PARAGRAPHS[1]!, ...run])
    expect(trunkIn([...MENU, PARAGRAPHS[1]!, ...MENU, PARAGRAPHS[0]!])).toEqual([PARAGRAPHS[0]!])
  })

  it('is not what readers wrote, even where that is twice as long', () => {
    const comments = [...PARAGRAPHS.slice(1), ...PARAGRAPHS.slice(1)]
    const article = PARAGRAPHS.slice(0, 2)
    expect(trunkIn([...article, '4 comments', ...comments])).toEqual(article)
  })

  it('closes behind links to other articles, where the page’s furniture follows and no other headline', () => {
    const links = ['Read also', 'Wolf seen near Quern for the third time in a week', 'Fire in the brewery']
    const last =
      'The works at the second bridge begin in September, when the river is low and the market moves.'
    const run = [...PARAGRAPHS, ...links, last]
    expect(trunkIn([...run, 'Share', ...MENU])).toEqual(run)
    expect(trunkIn([...run, 'Business', 'Brewery to open again in May', ...MENU])).toEqual(PARAGRAPHS)
  })

  it('is empty where there is no prose', () => {
    expect(trunkIn(MENU)).toEqual([])
  })
})
