import {expect, test} from 'vitest'
import {clean} from '../../src/index.js'

test.each([
  '“We couldn’t do this without the volunteers, and I thank every single one of them.”',
  'If you click on links in an e-mail from somebody you don’t know, you may lose more than you think, the county says. The mayor did, and it cost the town four ladders, a boat and the better part of a winter’s wood. So do not, and ask your neighbour.'
])('promotion › keeps what only begins like a prompt: %s', sentence => {
  const page = `Ashcombe bridge opens again
The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay. The river had taken it in one night.
${sentence}
The mayor cut the ribbon at nine, in front of some three hundred people and one very wet dog, and walked across first, without an umbrella, in the rain.`
  expect(clean(page).article.articleBody).toContain(sentence)
})

test('promotion › cuts a letter’s box amid the text, and the mark of its end', () => {
  const page = `Ashcombe bridge opens again
The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay. The river had taken it in one night, with the school and the mill.
Sign up to The Wendle Letter
Free weekly newsletter
Enter your email address
Sign up
Privacy Notice: Newsletters may contain info about charities, online ads, and content funded by outside parties.
after newsletter promotion
The mayor cut the ribbon at nine, in front of some three hundred people and one very wet dog, and walked across first, without an umbrella, in the rain.`
  const {edits} = clean(page).log.stages.find(({stage}) => stage === 'promotion')!
  expect(edits.map(({before}) => before)).toEqual(
    expect.arrayContaining([
      'Free weekly newsletter',
      'Privacy Notice: Newsletters may contain info about charities, online ads, and content funded by outside parties.',
      'after newsletter promotion'
    ])
  )
})

test('promotion › cuts a label amid a page of one line, and not what stands behind it', () => {
  const {articleBody} = clean(
    [
      'Home News Sport Weather Ashcombe bridge opens again By Ann Lee March 14, 2024',
      'The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay. The river had taken it in one night, with the school and the mill.',
      'Article continues below this ad',
      '“It was not a bad letter,” the mayor told the Herald. “It was just a number.” He cut the ribbon at nine, in front of some three hundred people and one very wet dog.',
      'The dog, which belongs to nobody in the town, has since been seen on both banks of the river and once, on market day, in the middle of it, on a barrel.'
    ].join(' ')
  ).article
  expect(articleBody).not.toContain('this ad')
  expect(articleBody).toContain('“It was not a bad letter,” the mayor told the Herald.')
})
