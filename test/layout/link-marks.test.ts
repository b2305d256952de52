import {describe, expect, it, test} from 'vitest'
import {clean} from '../../src/clean.js'
import {linkMarksOf} from '../../src/layout/link-marks.js'
import {parsePage} from '../../src/page/page.js'
import {replay} from '../../src/replay.js'

/** What the marks of a text are. */
function marksIn(text: string): string[] {
  return linkMarksOf(parsePage(text)).map(({start, end}) => text.slice(start, end))
}

describe('linkMarksOf', () => {
  test.each([
    ['a link', 'It [opened again](https://herald.example/x) today', ['[', '](https://herald.example/x)']],
    ['a link with a title', '[Sport](/sport "All of it")', ['[', '](/sport "All of it")']],
    ['brackets in an address', '[A map](/map_(old).png)', ['[', '](/map_(old).png)']],
    ['an address with spaces', '[A map](</old map.png>)', ['[', '](</old map.png>)']],
    ['a picture', 'See ![the map](/map.png) below', ['![the map](/map.png)']],
    ['a picture that is a link', '[![the map](/map.png)](/map)', ['[![the map](/map.png)](/map)']],
    ['brackets in a link', '[He said [sic] so](/x)', ['[', '](/x)']],
    ['signs that stand for themselves', 'road[\\[1\\]](/x#1)', ['[', '](/x#1)']],
    ['words that go on in the next line', '[opened\nagain](/x)', ['[', '](/x)']],
    ['an address that does', '[again](/the-\nold-bridge) so', ['[', '](/the-', 'old-bridge)']],
    ['a picture that does', 'See ![the\nmap of\nit](/m.png) below', ['![the', 'map of', 'it](/m.png)']],
    ['a title that does', '[again](/x "The old\nbridge")', ['[', '](/x "The old', 'bridge")']],
    ['a bracket that does', '[again](https://herald.example/x\n)', ['[', '](https://herald.example/x', ')']],
    [
      'words in an address',
      '[](https://herald.example/?t=Old bridge)',
      ['[](https://herald.example/?t=Old bridge)']
    ],
    [
      'a link whose target stands below',
      'It [opened again][1], [He said so][] and [Sport]\n\n[1]: /x "Opened"\n[he said  so]: </y>\n[sport]: /z',
      ['[', '][1]', '[', '][]', '[', ']', '[1]: /x "Opened"', '[he said  so]: </y>', '[sport]: /z']
    ],
    [
      'a link with pandoc’s attributes',
      '[Sport](/sport){.menu\n.wide rel="a } b"} today',
      ['[', '](/sport){.menu', '.wide rel="a } b"}']
    ],
    ['an element with them', 'By [Ann Lee]{#by .name} today', ['[', ']{#by .name}']],
    [
      'a picture with them',
      'See ![the map](/map.png){width="300"} below',
      ['![the map](/map.png){width="300"}']
    ],
    ['a heading with them', '# The bridge {#the-bridge .wide}', ['{#the-bridge .wide}']]
  ])('finds those of %s', (_, text, marks) => {
    expect(marksIn(text)).toEqual(marks)
  })

  test.each([
    ['other brackets', 'He [the mayor] said (twice) [1] so'],
    ['notes that no target has a name of', 'so he said [1][2] of it'],
    ['braces of a writer', 'the set [x]{y} and {.css} in it, [a]{b = c}'],
    ['a bracket and one in the next paragraph', 'It [opened\n\nagain] today'],
    ['brackets that are written as signs', '\\[x\\](y)'],
    ['an address that has no end in its paragraph', '[again](https://herald.example/old-\n\nbridge)']
  ])('finds none in %s', (_, text) => {
    expect(marksIn(text)).toEqual([])
  })

  test.each([
    ['[![a](b]((['.repeat(100_000) + ']'.repeat(100_000)],
    ['![a-\n'.repeat(100_000) + '](b-\n'.repeat(100_000)],
    ['](https://a -\n "b'.repeat(100_000)],
    [']{.a "b ]{.c" '.repeat(100_000)]
  ])('takes no longer than the page is long', brackets => {
    const text = `${brackets}\n[1]: /x`
    const start = performance.now()
    linkMarksOf(parsePage(text))
    expect(performance.now() - start).toBeLessThan(5000)
  })
})

describe('a Markdown page with links', () => {
  const raw = `Title: Ashcombe bridge opens again

URL Source: https://herald.example/ashcombe-bridge

Published Time: 2024-03-12T10:30:00Z

Markdown Content:
# Ashcombe bridge opens again

*   [News](https://herald.example/news)
*   [Sport](https://herald.example/sport)

By **Tom Hale**, Staff Reporter

![Image 2: the bridge](https://herald.example/1.jpg)

The old bridge at Ashcombe [opened again on Tuesday](https://herald.example/x_(1)_y "Opens"), after two years of works and **three winters** of delay. The river had taken it in one night, with the school and the mill.

* [Three held over harbour fire](https://herald.example/fire)
* [Five gardens to see in May](https://herald.example/gardens)

The mayor cut the ribbon at nine, in front of some three hundred people and one very wet dog, and _walked across first_, without an umbrella,[\\[1\\]](https://herald.example/x#1) in the rain.

The town had voted against it twice, and the county built it all the same in the spring of that year, as the county had the money and wanted the road.
`
  const {article, log} = clean(raw)

  it('gives the text without them', () => {
    expect(article.body.map(({text}) => text)).toEqual([
      'The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay. The river had taken it in one night, with the school and the mill.',
      'The mayor cut the ribbon at nine, in front of some three hundred people and one very wet dog, and walked across first, without an umbrella,[1] in the rain.',
      'The town had voted against it twice, and the county built it all the same in the spring of that year, as the county had the money and wanted the road.'
    ])
  })

  it('gives its fields, from the head that a converter puts there too', () => {
    expect(article).toMatchObject({
      headline: 'Ashcombe bridge opens again',
      author: [{name: 'Tom Hale'}],
      datePublished: '2024-03-12T10:30:00Z',
      url: 'https://herald.example/ashcombe-bridge',
      related: [{headline: 'Three held over harbour fire'}, {headline: 'Five gardens to see in May'}]
    })
  })

  it('has books that close', () => {
    expect(() => replay(raw, log)).not.toThrow()
  })
})

describe('a wrapped Markdown page with links', () => {
  const raw = `# Ashcombe bridge opens again

By **Tom Hale**

![A wet dog on the old bridge at Ashcombe in the rain of
Tuesday](https://herald.example/2023/01/09/a-wet-dog-on-the-
old-bridge.jpg)

The old bridge at Ashcombe [opened again on
Tuesday](https://herald.example/opened-again), after two
years of works and three winters of delay. The river had
taken it in one night, with the [school and the mill of the
county](https://herald.example/2023/02/10/the-school-and-the-
mill), which nobody thought would ever be built again.
`
  const {article, log} = clean(raw)

  it('gives the text without them', () => {
    expect(article.body.map(({text}) => text)).toEqual([
      'The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay. The river had taken it in one night, with the school and the mill of the county, which nobody thought would ever be built again.'
    ])
    expect(article.datePublished).toBeNull()
  })

  it('has books that close', () => {
    expect(() => replay(raw, log)).not.toThrow()
  })
})
