import {datesOf} from '../language/date.js'
import {tellsHour} from '../language/hour-of-day.js'
import {phraseOf} from '../language/lexicon.js'
import type {Block} from '../page/block.js'
import type {Page} from '../page/page.js'
import {isProse} from '../page/shape.js'
import {signerOf} from './signer.js'

/** How far below a headline date and byline are looked for, in blocks. */
const REACH = 5
/** Words of a line that tells no more than the hour of a day, and perhaps that of the last change. */
const MOST_WORDS = 20

/** `REACH` where date or byline stands just below, less where further down, 0 where there is none. */
export function metadataBelow(page: Page, index: number): number {
  for (let at = 1; at <= REACH; at++) {
    const block = page.children[index + at]
    if (block && isMetadata(page, block)) return REACH + 1 - at
  }
  return 0
}

function isMetadata(page: Page, block: Block): boolean {
  const {start, end, shape} = block
  if (isProse(shape)) return false
  const stage = phraseOf(page, block)?.stage
  if (stage === 'byline' || stage === 'dates' || signerOf(page, block) !== null) return true
  if (shape.digits < 4) return false
  return datesOf(page, block).length > 0 || (shape.words <= MOST_WORDS && tellsHour(page.text, start, end))
}
