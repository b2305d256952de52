import {textOf, type Page} from '../page/page.js'
import {endsSentence, isProse, type Shape} from '../page/shape.js'
import type {Part} from './article.js'

/** A heading is no longer than this; longer lines without an end mark are sentences that lost it. */
const HEADING_WORDS = 16

/** What is left of a page, as the parts of an article. */
export function bodyOf(page: Page): Part[] {
  return page.children.map((block, index) => {
    // "By Ann Lee&nbsp;Rain fell" may have lost what stood before the space.
    const text = textOf(page, block).trim()
    const next = page.children[index + 1]
    return {
      type: typeOf(text, block.shape, next?.shape),
      text,
      spans: block.spans.map(([start, end]) => [start, end])
    }
  })
}

function typeOf(text: string, shape: Shape, next: Shape | undefined): Part['type'] {
  if (/^>\s/.test(text)) return 'quote'
  if (/^(?:[-•*·▪◦‣–—]|\d{1,2}[.)])\s/.test(text)) return 'item'
  return isHeading(shape, next) ? 'heading' : 'paragraph'
}

/** A short line that ends like no sentence, with text to head below it. */
function isHeading(shape: Shape, next: Shape | undefined): boolean {
  if (shape.words === 0 || shape.words > HEADING_WORDS || !next) return false
  if (/[,;:]/.test(shape.end)) return false
  const asks = shape.end === '?' && shape.sentences === 1
  return (asks || !endsSentence(shape)) && (isProse(next) || endsSentence(next))
}
