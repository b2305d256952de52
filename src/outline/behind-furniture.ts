import {phraseOf} from '../language/lexicon.js'
import type {Block} from '../page/block.js'
import type {Page} from '../page/page.js'

/** Lines that may be the page's own, "Share", "12 Comments", "Listen to this article", "5 min", and their words, at most. */
const BUTTONS = 8
const BUTTON_WORDS = 8
/** So few words are a button's or a number's in any language. */
const FEW_WORDS = 3
const OF_PAGE = new Set(['social', 'controls', 'comments', 'promotion', 'reading', 'digest'])
/** Blocks that may be a picture's: its label, its caption, its credit. */
const PICTURE = 3

/** The index behind the buttons and the picture that stand from an index on, as they do between a standfirst and the byline. */
export function behindFurniture(page: Page, from: number): number {
  let index = from
  while (index < from + BUTTONS && isButton(page, page.children[index])) index++
  return behindPicture(page, index)
}

function isButton(page: Page, block: Block | undefined): boolean {
  if (!block || block.shape.words > BUTTON_WORDS) return false
  const stage = phraseOf(page, block)?.stage ?? ''
  const says = block.shape.letters === 0 ? 0 : block.shape.words
  return OF_PAGE.has(stage) || (says <= FEW_WORDS && stage !== 'captions')
}

/** Behind "The bridge.", "Credit...Ann Lee", or "Image", "The bridge." */
function behindPicture(page: Page, from: number): number {
  const phrases = page.children.slice(from, from + PICTURE).map(block => phraseOf(page, block))
  const last = phrases.findLastIndex(phrase => phrase?.stage === 'captions')
  return from + last + (phrases[last]?.at === 'line' ? 2 : 1)
}
