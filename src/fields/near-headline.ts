import type {Page} from '../page/page.js'
import {ABOVE, trunkOf} from '../outline/trunk.js'
import {belowHeadline, headlineOver} from './best-headline.js'

/**
 * Tells of blocks by their index whether they stand close above the headline, or between that and the article's text: a dozen
 * buttons for sharing may stand there, too.
 */
export function nearHeadline(page: Page): (index: number) => boolean {
  if (!headlineOver(page)) return () => false
  const {start} = trunkOf(page)
  const from = belowHeadline(page) - ABOVE
  return index => index >= from && index < start
}
