import type {Page} from '../page/page.js'
import {ABOVE, trunkOf} from '../outline/trunk.js'
import {belowHeadline, headlineOver} from './best-headline.js'

/**
 * Whether a block stands close above the headline, or between that and the article's text: a dozen buttons for sharing may stand
 * there, too.
 */
export function isNearHeadline(page: Page, index: number): boolean {
  if (index >= trunkOf(page).start || !headlineOver(page)) return false
  return index >= belowHeadline(page) - ABOVE
}
