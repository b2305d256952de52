import {foldText} from '../language/fold.js'
import {phraseAt} from '../language/lexicon.js'
import {firstValueOf} from '../page/lifted.js'
import {shown, type Page} from '../page/page.js'

/** The last word of a name, which another follows: "Lee Fox News", not "Lee, Reuters" or "and Reuters". */
const BEFORE = /(?<=\s)\p{Lu}[\p{L}\p{M}.’'-]*\s$/u
/** Where a word begins. */
const WORD = /(?<=\s)\p{L}/gu

/**
 * Where a line's names end: before whom they write for, where that follows without a mark: "Ann Lee Fox News", "Ann Lee
 * Associated Press", "Ann Lee Wendle Herald". It is known as a wire or a newsroom, or published the page.
 */
export function beforeOutlet(page: Page, from: number, to: number): number {
  const publisher = foldText(firstValueOf(page, 'publisher') ?? '')
  const {text} = page
  for (const {index} of text.slice(from, to).matchAll(WORD)) {
    const at = from + index
    const named = text.slice(from, at)
    if (!BEFORE.test(named) || !/\S\s+\S/u.test(named.trim())) continue
    const phrase = phraseAt(text, at, to)
    const isKnown = phrase?.at === 'line' && (phrase.role === 'agency' || phrase.role === 'outlet')
    if (isKnown || foldText(shown(text, at, to).trim()) === publisher) return at
  }
  return to
}
