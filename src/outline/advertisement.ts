import {phraseOf} from '../language/lexicon.js'
import type {Block} from '../page/block.js'
import type {Page} from '../page/page.js'

/**
 * Whether the block is the label of an advertisement, "Article content", "Story continues below": some pages have one
 * before each paragraph, so it tells nothing of where an article ends.
 */
export function isAdvertisement(page: Page, block: Block): boolean {
  const phrase = phraseOf(page, block)
  return phrase?.stage === 'promotion' && phrase.role === 'label'
}
