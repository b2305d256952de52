import type {Block} from '../page/block.js'
import type {Page} from '../page/page.js'
import {isProse} from '../page/shape.js'
import {phraseOf} from './lexicon.js'

/** Words of a line that points to another article at most. */
const PROMPT_WORDS = 45
/** So many hold no more than a headline, whatever stops it has. */
const HEADLINE_WORDS = 18

/** Whether a sentence only begins as a link does: "View all of it from the tower, the mayor told his guests, …" */
export function goesOn(page: Page, block: Block): boolean {
  if (!isProse(block.shape) || block.shape.end !== '.') return false
  const phrase = phraseOf(page, block)
  // Behind "Read more:" a headline has a capital.
  return phrase?.at === 'start' && /^\P{L}*\p{Ll}/u.test(page.text.slice(phrase.end, block.end))
}

/** Whether sentences of the article may stand behind the headline that a prompt leads to, on one line. */
export function holdsMore({shape}: Block): boolean {
  return shape.words > PROMPT_WORDS || (shape.words > HEADLINE_WORDS && shape.sentences > 1)
}
