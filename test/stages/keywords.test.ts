import {expect, it} from 'vitest'
import {clean} from '../../src/index.js'

const page = `Harbour Notes
Home
About
Archive
Sign in
Subscribe
Engineering
How we moved 40 million rows without a night shift
Our ferry booking system ran on one table. Here is how we split it while 300 people a minute were buying tickets.
Sami Okafor
Martha Quill
Sami Okafor, Martha Quill
May 12, 2025 — 6 min read
A ferry at night, lit from the inside
Photo by Dana Ortiz / Unsplash
Table of Contents
Why one table
The shadow write
The switch
What we would do again
Every ticket ever sold by Wendle Marine lived in a table called bookings. In January it reached 40 million rows, and a backup took eleven hours.
We had to split it. We also had to sell tickets while we did, since the office at the pier closes at six and the website never does.
Why one table
The table was made in 2009 by one person on a Friday. It had nine columns then. It had 114 when we began.
The shadow write
For three weeks, each booking went into the old table and the new ones. A job compared the two every night and wrote the differences to a channel that we all dreaded.
INSERT INTO bookings_shadow SELECT * FROM bookings WHERE id > :last_seen;
Subscribe to Harbour Notes
Get the latest posts delivered right to your inbox.
Your email address
Subscribe
Great! Check your inbox and click the link.
Please enter a valid email address.
The first night there were 9,000 differences. The last night there were none.
The switch
We flipped the reads on a Tuesday at ten in the morning, with coffee. Nothing happened, which was the point.
What we would do again
We would write the comparison job first. It found four bugs in the old code that nobody had reported in ten years.
Written by
Sami Okafor
Sami runs the data team at Wendle Marine and rows to work.`

it('has no list of those who wrote the article for its tags', () => {
  const {article} = clean(page)
  expect(article.author.map(({name}) => name)).toEqual(['Sami Okafor'])
  expect(article.keywords).toEqual([])
})

const TEXT = `The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay.
The mayor cut the ribbon at nine, in front of some three hundred people and one very wet dog.`

function keywordsOf(menu: string, tail: string): readonly string[] {
  return clean(`${menu}\nAshcombe bridge opens again\nBy Ann Lee\n5 March 2024\n${TEXT}\n${tail}`).article
    .keywords
}

it.each([
  ['Topics\nFreight\nOperations', 'Filed Under\nAshcombe,\nBridges', ['Ashcombe', 'Bridges']],
  ['Topics\nFreight\nOperations', 'Share', ['Freight', 'Operations']]
])('takes the entries of a menu for tags only where none stand below: %j, %j', (menu, tail, tags) => {
  expect(keywordsOf(menu, tail)).toEqual(tags)
})

it.each([
  ['#Ashcombe\n#Su Kaynağı\nMost read', ['Ashcombe', 'Su Kaynağı']],
  ['#Ashcombe\nMost read', []],
  ['#1\n#2\nMost read', []],
  ['#Ashcombe\n#Bridges\nTags: Quern', ['Ashcombe', 'Bridges', 'Quern']],
  ['Tags\n#Ashcombe\n#Bridges', ['Ashcombe', 'Bridges']],
  [`${'Wolf seen near Quern\n'.repeat(9)}#Ashcombe\n#Bridges`, []]
])('takes two hashtags or more near below the text for tags: %j', (tail, tags) => {
  expect(keywordsOf('Home', tail)).toEqual(tags)
})
