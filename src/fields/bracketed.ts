import {particles} from '../language/name.js'
import type {Block} from '../page/block.js'
import type {Page} from '../page/page.js'

/** Units at a caption's end in which its brackets stand. */
const LENGTH = 60
const NAME = String.raw`(?:[\p{Lu}\d][\p{L}\d.’'-]*|${[...particles].join('|')}|via|the|&)`
/** Behind a stop that ends a word or a year: "… on the bridge. (AP)", "… in 1993. (Everett Collection)"; not "7.9 oz. (M)". */
const BRACKETED = new RegExp(
  String.raw`(?<=(?:\p{L}{2}|\d{4})[.…][”"»’]?\s)\((?!\p{Lu}\d*\))${NAME}(?: ${NAME}){0,3}\)$`,
  'u'
)
/** Words of a caption with them at least: "Faith Technologies, Inc. (FTI)" is none. */
const WORDS = 6

/**
 * Whether the block ends as a caption does that credits in brackets: a sentence, then a name. Several of them on end
 * are a list with sources.
 */
export function isBracketed(page: Page, index: number): boolean {
  const {children} = page
  return (
    endsSo(page, children[index]!) &&
    ![children[index - 1], children[index + 1]].some(block => block && endsSo(page, block))
  )
}

function endsSo({text}: Page, {start, end, shape}: Block): boolean {
  if (text[end - 1] !== ')' || shape.words < WORDS) return false
  return BRACKETED.test(text.slice(Math.max(start, end - LENGTH), end))
}
