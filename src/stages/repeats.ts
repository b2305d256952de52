import {foldText} from '../language/fold.js'
import type {Block} from '../page/block.js'
import type {Cut} from '../page/finding.js'
import {liftedTo} from '../page/lifted.js'
import {textOf, type Page} from '../page/page.js'
import {cut} from '../page/propose.js'
import type {Stage} from '../stage.js'

/** Shorter lines stand twice in honest text. */
const LEAST = 15

/** What stands in the page twice. */
export const repeats: Stage = {
  name: 'repeats',
  summary:
    'Cuts what the page says again: the headline in the window’s title and elsewhere, a paragraph a second time.',
  *find(page) {
    const [headline] = liftedTo(page, 'headline')
    const title = headline ? foldText(headline.value) : ''
    const seen = new Set<string>()
    for (const block of page.children) {
      const found = judge(page, block, title, seen)
      if (found) yield found
    }
  }
}

function judge(page: Page, block: Block, title: string, seen: Set<string>): Cut | undefined {
  const text = foldText(textOf(page, block))
  if (title.length >= LEAST && text.length <= title.length * 2 && text.includes(title)) {
    return cut(block, 'duplicate', {
      rule: 'repeats/headline',
      reason: 'the headline once more',
      confidence: 0.95
    })
  }
  if (text.length < LEAST) return undefined
  if (seen.has(text)) {
    return cut(block, 'duplicate', {
      rule: 'repeats/block',
      reason: 'said before in the same words',
      confidence: 0.9
    })
  }
  seen.add(text)
  return undefined
}
