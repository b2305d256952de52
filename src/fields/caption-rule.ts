import {ruleOf} from '../language/cut-phrases.js'
import {phraseOf} from '../language/lexicon.js'
import {namesAt} from '../language/name.js'
import type {Block} from '../page/block.js'
import type {Page} from '../page/page.js'
import {isAboveCredit} from './above-credit.js'
import {isBelowCaption, isBelowCredit} from './below-credit.js'
import {isBracketed} from './bracketed.js'
import {creditOf, isCredit} from './credit.js'
import {isPictured} from './pictured.js'

/** The rule that finds a block to be the caption or the credit of a picture; the article's text ends at index `end`. */
export function captionRule(page: Page, index: number, end: number): string | undefined {
  return placedRule(page, index, end) ?? ownRule(page, page.children[index]!)
}

/** The rule of what is told by the lines around it, or by where it stands; the article's text has its `end`. */
function placedRule(page: Page, index: number, end: number): string | undefined {
  const isNamed = isBelowCredit(page, index) && isNames(page, page.children[index]!)
  if (isNamed || isBelowCaption(page, index)) return 'captions/below'
  if (index >= end - 1) return undefined
  if (isBracketed(page, index)) return 'captions/bracketed'
  return isAboveCredit(page, index, below => namesOwner(page, below)) ? 'captions/above-credit' : undefined
}

/** Whether a line names who took a picture. */
function namesOwner(page: Page, block: Block): boolean {
  const phrase = phraseOf(page, block)
  return phrase ? isCredit(phrase, block) : creditOf(page, block) !== undefined
}

function ownRule(page: Page, block: Block): string | undefined {
  const phrase = phraseOf(page, block)
  if (phrase?.stage === 'captions') return isCredit(phrase, block) ? ruleOf(phrase) : undefined
  if (isPictured(page, block)) return 'captions/pictured'
  // "(REUTERS)" may stand behind whoever took the picture.
  return phrase === undefined || phrase.role === 'agency' ? creditOf(page, block) : undefined
}

/** Whether the block is nothing but names, of two words at least. */
function isNames({text}: Page, {start, end}: Block): boolean {
  const last = namesAt(text, start, end).at(-1)
  return last !== undefined && last.end === end && text.slice(last.start, end).includes(' ')
}
