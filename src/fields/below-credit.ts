import {phraseOf} from '../language/lexicon.js'
import type {Page} from '../page/page.js'
import {endsInColon} from '../page/shape.js'

/** Words of a label of pictures at most. */
const MOST_WORDS = 3
/** Words of a caption below its label at most. */
const CAPTION_WORDS = 40

/** Whether the block stands below a label alone, "Foto:", and names who took the pictures. */
export function isBelowCredit(page: Page, index: number): boolean {
  const label = page.children[index - 1]
  if (!label || label.shape.words > MOST_WORDS || !endsInColon(label.shape)) return false
  const phrase = phraseOf(page, label)
  return phrase?.stage === 'captions' && phrase.role === 'credit' && phrase.end >= label.end
}

/** Whether the block stands below a label alone that ends in a comma, as the BBC's do: "Image caption,". */
export function isBelowCaption(page: Page, index: number): boolean {
  const label = page.children[index - 1]
  if (!label || label.shape.words > MOST_WORDS || label.shape.end !== ',') return false
  const phrase = phraseOf(page, label)
  if (phrase?.stage !== 'captions' || page.children[index]!.shape.words > CAPTION_WORDS) return false
  return !/[\p{L}\p{N}]/u.test(page.text.slice(phrase.end, label.end))
}
