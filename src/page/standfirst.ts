import type {Block} from './block.js'
import {liftedTo} from './lifted.js'
import type {Page} from './page.js'

/** Words of a standfirst at least; a kicker or a crosshead has fewer. */
const LEAST_WORDS = 6

/** Whether a block looks like a standfirst to what begins below it: the byline or the date stood between the two. */
export function looksLikeStandfirst(page: Page, block: Block, below: Block): boolean {
  if (block.shape.words < LEAST_WORDS) return false
  const lifts = [...liftedTo(page, 'author'), ...liftedTo(page, 'datePublished')]
  return lifts.some(({start}) => start >= block.end && start < below.start)
}
