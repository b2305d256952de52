import {phraseOf} from '../language/lexicon.js'
import type {Block} from '../page/block.js'
import {liftedTo} from '../page/lifted.js'
import {textOf, type Page} from '../page/page.js'
import {endsSentence} from '../page/shape.js'
import {isDate} from './is-detail.js'

/** Words of a tag at most. */
export const MOST_WORDS = 5

/**
 * Whether a line below the label of the tags may be one of them. The author's name is none: "Topics", "Bridges", "Ann Lee",
 * "Senior Editor, Rivers", as the author is presented behind the tags. Nor is a date, "Filed under", "26/11/26", or an hour, "15:52".
 */
export function isTag(page: Page, block: Block): boolean {
  if (block.shape.words > MOST_WORDS || endsSentence(block.shape) || phraseOf(page, block)) return false
  if (block.shape.letters === 0 && block.shape.words > 1) return false
  return !isAuthor(page, textOf(page, block)) && !isDate(page, block)
}

/** Whether it is the name of who was found to have written the article. */
export function isAuthor(page: Page, name: string): boolean {
  return liftedTo(page, 'author').some(({value}) => value === name)
}
