import {trunkOf} from '../judge/trunk.js'
import {liftedTo, onOneLine} from '../page/lifted.js'
import {textOf, type Page} from '../page/page.js'
import {read} from '../page/propose.js'
import {isProse} from '../page/shape.js'
import type {Stage} from '../stage.js'

/** What stands between a standfirst and the article's text: date, byline, reading time. */
const APART = new Set(['dates', 'byline', 'reading', 'section', 'publisher'])
/** A standfirst and the headline have at most so many blocks between them. */
const REACH = 3

/** What the article says of itself in a sentence. */
export const standfirst: Stage = {
  name: 'standfirst',
  summary:
    'Reads the standfirst as the description: the paragraph between the headline and the line of date and author. It stays.',
  *find(page) {
    const {start, end} = trunkOf(page)
    const [headline] = liftedTo(page, 'headline')
    if (!headline || end === start) return
    const index = page.children.findIndex(block => block.start >= headline.end && isProse(block.shape))
    if (index < 0 || !isStandfirst(page, index, headline.end)) return
    const block = page.children[index]!
    yield read(block, 'description', textOf(page, block), {
      rule: 'standfirst/paragraph',
      reason: 'a paragraph between the headline and the line of date and author',
      confidence: 0.8
    })
  }
}

/** A paragraph near the headline, with nothing between but its own, and the line of date or author after it. */
function isStandfirst(page: Page, index: number, from: number): boolean {
  const block = page.children[index]!
  const next = page.children[index + 1]
  if (!next || page.children.filter(({start, end}) => start >= from && end <= block.start).length > REACH)
    return false
  let between = false
  for (const {stage, findings} of page.history) {
    if (!APART.has(stage)) continue
    for (const {op, start, end} of findings) {
      if (op === 'read') continue
      if (start >= from && end <= block.start) return false
      // "Publié le" is what is left of a line that gave its date.
      if (start >= block.end && (end <= next.end || onOneLine(page, next, {start}))) between = true
    }
  }
  return between
}
