import {describe, expect, test} from 'vitest'
import {clean} from '../../src/index.js'
import {LINE_ENDS} from '../../src/page/character.js'
import {hasLineEnd, indentOf, lineEndsBetween} from '../../src/page/line-ends.js'

const PAGES = {
  'crossheads, and metadata on one line': `Home
Ashcombe bridge opens again
By Tom Hale - 5 March 2024
The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay. The river had taken it in one night.
A wet dog
The mayor cut the ribbon at nine, in front of some three hundred people and one very wet dog, and walked across first.
The bill
The town had voted against it twice, and the county built it all the same in the spring of that year, as it had the money.`,
  Markdown: `* [Rain](/a)
* [Mill](/b)
* [Bridge](/c)

# Ashcombe bridge opens again

**By Tom Hale**

The old bridge at Ashcombe opened again on Tuesday, after two years
of works and three winters of delay. The river had taken it in one
night, with the school and the mill, and left the town a ferry.

## A wet dog

The mayor cut the ribbon at nine, in front of some three hundred
people and one very wet dog, and walked across first.`
}

/** What a reader has of the page's article. */
function read(page: string): unknown {
  const {headline, author, datePublished, articleSection, body} = clean(page, {lang: 'en'}).article
  return {headline, author, datePublished, articleSection, body: body.map(({text, type}) => [type, text])}
}

describe('a line’s end', () => {
  describe.each(Object.entries(PAGES))('%s', (_, page) => {
    test.each(['\r\n', ...LINE_ENDS.replace('\n', '')].map(mark => [mark]))(
      'is the same to an article, whichever it is: %j',
      mark => {
        expect(read(page.replaceAll('\n', mark))).toEqual(read(page))
      }
    )
  })

  test.each([
    ['', 0],
    ['\n', 1],
    ['\r\n', 1],
    ['\r\n\r\n', 2],
    ['\r\r', 2],
    ['\u2028', 1],
    ['\x85\x85', 2],
    ['\n\f', 1],
    ['\f', 1],
    ['\f\f', 2]
  ])('is counted once: %j', (text, ends) => {
    expect(lineEndsBetween(`a${text}b`, 1, 1 + text.length)).toBe(ends)
    expect(hasLineEnd(`a${text}b`, 1, 1 + text.length)).toBe(ends > 0)
  })

  test.each(Array.from(LINE_ENDS, mark => [mark]))('begins an indent: %j', mark => {
    expect(indentOf(`a${mark}  b`, 4)).toBe(2)
  })
})
