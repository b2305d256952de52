import {datesOf} from '../language/date.js'
import {tellsHour} from '../language/hour-of-day.js'
import {phraseOf} from '../language/lexicon.js'
import type {Block} from '../page/block.js'
import type {Page} from '../page/page.js'
import {isProse} from '../page/shape.js'
import {signerOf} from './signer.js'

/** How far below a headline date and byline are looked for, and how far above it a date, in blocks. */
const REACH = 5
const REACH_ABOVE = 3
/** Words of a line that tells no more than a date, or the hour of a day and perhaps that of the last change. */
const MOST_WORDS = 20

/** `REACH` where date or byline stands just below, less where further down, 0 where there is none. */
export function metadataBelow(page: Page, index: number): number {
  return nearness(page, index, 1, REACH, isMetadata)
}

/** `REACH_ABOVE` where a line with a date stands just above, "Back to posts June 6, 2021", less where further up, else 0. */
export function dateAbove(page: Page, index: number): number {
  return nearness(page, index, -1, REACH_ABOVE, isDateLine)
}

function nearness(
  page: Page,
  index: number,
  step: 1 | -1,
  reach: number,
  isThere: (page: Page, block: Block) => boolean
): number {
  for (let at = 1; at <= reach; at++) {
    const block = page.children[index + step * at]
    if (block && isThere(page, block)) return reach + 1 - at
  }
  return 0
}

function isDateLine(page: Page, block: Block): boolean {
  return block.shape.words <= MOST_WORDS && hasDate(page, block)
}

function hasDate(page: Page, block: Block): boolean {
  return block.shape.digits >= 4 && datesOf(page, block).length > 0
}

function isMetadata(page: Page, block: Block): boolean {
  const {start, end, shape} = block
  if (isProse(shape)) return false
  const stage = phraseOf(page, block)?.stage
  if (stage === 'byline' || stage === 'dates' || signerOf(page, block) !== null) return true
  if (hasDate(page, block)) return true
  return shape.digits >= 4 && shape.words <= MOST_WORDS && tellsHour(page.text, start, end)
}
