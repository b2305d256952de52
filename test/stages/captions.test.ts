import {expect, test} from 'vitest'
import {clean} from '../../src/clean.js'

test.each(['Credit...Dorothy Hale/The Ashcombe Herald', 'Credit...'])(
  'the credit “%s” is no text',
  credit => {
    const page = (line: string) =>
      clean(`Walter Ennis dies at 91
Walter Ennis, whose maps of imaginary lands taught readers to look for rivers before heroes, died at his home in Wexley.
${line}
His daughter said that he had worked until the end on a map of a coast that nobody had asked for, and liked it.`)
        .article.articleBody
    expect(page(credit)).not.toContain('Credit')
    expect(page('Credit')).toContain('Credit')
  }
)

const ABOVE = `Ashcombe bridge opens again
The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay. The river had taken it in one night, with the school and the mill.`
const BELOW = `The mayor cut the ribbon at nine, in front of some three hundred people and one very wet dog, and walked across first, without an umbrella, in the rain.
The dog, which belongs to nobody in the town, has since been seen on both banks of the river and once, on market day, in the middle of it, on a barrel.`

test.each([
  ['Image source, Ann Lee\nImage caption,\nMr Hale had been at sea for 61 days', 'Mr Hale had been'],
  ['Martha Quill (pictured) was fined for feeding swans at the end of her garden', 'Martha Quill'],
  ['Martha Quill (pictured left, with Ann Lee) feeds the swans of Ashcombe', 'Martha Quill'],
  ["The sheriff speaks to reporters on Wednesday. (Wendle County Sheriff's Office)", 'The sheriff speaks'],
  ['The bridge, seen from the mill in March 2023. | Ann Lee/HERALD', 'The bridge, seen']
])('captions › cuts %j', (lines, caption) => {
  expect(clean(`${ABOVE}\n${lines}\n${BELOW}`).article.articleBody).not.toContain(caption)
})

test.each([
  'Martha Quill (pictured) was fined for feeding swans at the end of her garden.',
  'Mr Hale had been at sea for 61 days, and had seen no ship in all that time.'
])('captions › leaves %j', line => {
  expect(clean(`${ABOVE}\n${line}\n${BELOW}`).article.articleBody).toContain(line)
})
