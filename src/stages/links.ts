import {trunkOf} from '../outline/trunk.js'
import type {Block} from '../page/block.js'
import {lineStart} from '../page/line-ends.js'
import type {Page} from '../page/page.js'
import {cut, ofBlocks, type Why} from '../page/propose.js'
import {opensList} from '../page/shape.js'
import type {Stage} from '../stage.js'

/** So many together are a list of other pages; one alone may be a crosshead or what the article speaks of. */
const TOGETHER = 2

const MENU: Why = {
  rule: 'links/menu',
  reason: 'one of several links above the article that are all that their lines have',
  confidence: 0.9
}
const LIST: Why = {
  rule: 'links/list',
  reason: 'one of several links together that are all that their lines have',
  confidence: 0.85
}

/** Lists of links, where the dump still tells what is a link: in Markdown. */
export const links: Stage = {
  name: 'links',
  summary:
    'Cuts lists of nothing but links, where Markdown tells them from text; a list that the text opens with a colon stays.',
  find(page) {
    if (!page.raw.includes('](')) return []
    const {start} = trunkOf(page)
    const isListed = listed(page)
    return ofBlocks(page, (block, index) => {
      if (!isListed[index]) return undefined
      return index < start ? cut(block, 'navigation', MENU) : cut(block, 'related', LIST)
    })
  },
  specimens: [
    {
      name: 'a menu, and a list between two paragraphs',
      lang: 'en',
      page: `- [News](https://herald.example/news)
- [Sport](https://herald.example/sport)

# Ashcombe bridge opens again

The old bridge at Ashcombe [opened again](https://herald.example/opening) on Tuesday, after two years of works and three winters of delay.

* **[Three held over harbour fire](https://herald.example/fire)**
* [Five gardens to see in May](https://herald.example/gardens)

The mayor cut the ribbon at nine, in front of some three hundred people and one very wet dog.`,
      finds: [
        ['links/menu', 'News'],
        ['links/menu', 'Sport'],
        ['links/list', 'Three held over harbour fire'],
        ['links/list', 'Five gardens to see in May']
      ]
    }
  ],
  nearMisses: [
    {
      name: 'a list that the text opens, and a crosshead that leads to itself',
      lang: 'en',
      page: `# Ashcombe bridge opens again

The old bridge at Ashcombe [opened again](https://herald.example/opening) on Tuesday, after two years of works and three winters of delay. Of the plans two can still be seen at the library of the county:

* [The plan of 1931](https://county.example/1931)
* [The plan of 1958](https://county.example/1958)

## [Who paid](#who-paid)

The county paid for half of it, and never asked for anything but a plaque on the rail, which it got.`,
      keeps: 'The plan of 1958'
    }
  ]
}

/** Of each block whether it is one of several links together. */
function listed(page: Page): boolean[] {
  const areLinks = page.children.map(block => isLink(page, block))
  const isListed: boolean[] = []
  while (isListed.length < areLinks.length) {
    const first = isListed.length
    const other = areLinks.indexOf(false, first)
    const together = (other < 0 ? areLinks.length : other) - first
    const before = page.children[first - 1]
    const isList = together >= TOGETHER && !(before && opensList(before.shape))
    for (let at = 0; at < Math.max(1, together); at++) isListed.push(isList)
  }
  return isListed
}

/** Whether all of a line, but for the mark of an item, is a link to another page: "* **[Sport](/sport)**". */
function isLink({raw}: Page, {start, end}: Block): boolean {
  let from = start - 1
  while (EMPHASIS.has(raw[from])) from--
  let to = end
  while (EMPHASIS.has(raw[to])) to++
  if (raw[from] !== '[' || !raw.startsWith('](', to) || raw[to + 2] === '#') return false
  // No further back, as many links may stand on one long line.
  const line = lineStart(raw, from, Math.max(0, from - DEEPEST))
  return (from - line < DEEPEST || line === 0) && /^[\s*_+>-]*$/.test(raw.slice(line, from))
}

const EMPHASIS: ReadonlySet<string | undefined> = new Set(['*', '_', '`'])
/** Units before an item of a list in a list in a list. */
const DEEPEST = 20
