import {trunkOf} from '../judge/trunk.js'
import type {Block} from '../page/block.js'
import type {Cut} from '../page/finding.js'
import {cut, type Why} from '../page/propose.js'
import {isProse} from '../page/shape.js'
import type {Stage} from '../stage.js'

/** Words of a menu's entry at most; longer lines are headlines. */
const ENTRY_WORDS = 4

const PROSE: Why = {
  rule: 'outskirts/prose',
  reason: 'prose apart from the article’s run of text',
  confidence: 0.6
}
const HEADLINE: Why = {
  rule: 'outskirts/headline',
  reason: 'a line like a headline, apart from the article',
  confidence: 0.6
}
const ENTRY: Why = {
  rule: 'outskirts/entry',
  reason: 'a short line like a menu’s, apart from the article',
  confidence: 0.7
}

/** What no phrase named and what stands outside the article's run of text. */
export const outskirts: Stage = {
  name: 'outskirts',
  summary:
    'Cuts what is left above and below the article’s run of text: entries of menus, headlines and teasers.',
  *find(page) {
    const {start, end} = trunkOf(page)
    for (const [index, block] of page.children.entries()) {
      if (index < start || index >= end) yield judge(block)
    }
  }
}

function judge(block: Block): Cut {
  if (isProse(block.shape)) return cut(block, 'related', PROSE)
  return block.shape.words > ENTRY_WORDS ? cut(block, 'related', HEADLINE) : cut(block, 'navigation', ENTRY)
}
