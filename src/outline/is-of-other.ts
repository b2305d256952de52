import {phraseOf} from '../language/lexicon.js'
import type {Block} from '../page/block.js'
import type {Page} from '../page/page.js'

/** These stages cut a line of theirs wherever it stands. */
const OTHERS = new Set([
  'promotion',
  'social',
  'controls',
  'legal',
  'comments',
  'captions',
  'navigation',
  'digest'
])

/** Whether another stage names the line amid other articles: a share button or a call for donations among headlines. */
export function isOfOther(page: Page, block: Block): boolean {
  const phrase = phraseOf(page, block)
  return phrase !== undefined && OTHERS.has(phrase.stage) && (phrase.at === 'line' || phrase.at === 'start')
}
