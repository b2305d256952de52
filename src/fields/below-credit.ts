import {phraseOf} from '../language/lexicon.js'
import type {Page} from '../page/page.js'
import {endsInColon} from '../page/shape.js'

/** Words of a label of pictures at most. */
const MOST_WORDS = 3

/** Whether the block stands below a label alone, "Foto:", and names who took the pictures. */
export function isBelowCredit(page: Page, index: number): boolean {
  const label = page.children[index - 1]
  if (!label || label.shape.words > MOST_WORDS || !endsInColon(label.shape)) return false
  const phrase = phraseOf(page, label)
  return phrase?.stage === 'captions' && phrase.role === 'credit' && phrase.end >= label.end
}
