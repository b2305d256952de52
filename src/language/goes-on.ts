import type {Block} from '../page/block.js'
import type {Page} from '../page/page.js'
import {isProse} from '../page/shape.js'
import {phraseOf} from './lexicon.js'

/** Whether a sentence only begins as a link does: "View all of it from the tower, the mayor told his guests, …" */
export function goesOn(page: Page, block: Block): boolean {
  if (!isProse(block.shape) || block.shape.end !== '.') return false
  const phrase = phraseOf(page, block)
  // Behind "Read more:" a headline has a capital.
  return phrase?.at === 'start' && /^\P{L}*\p{Ll}/u.test(page.text.slice(phrase.end, block.end))
}
