import {foldOf, foldText} from '../language/fold.js'
import {oncePerPage} from '../page/once.js'
import type {Page} from '../page/page.js'
import {TITLE_WORDS} from '../page/shape.js'

/** Letters a headline has at least, so that "News" in "BBC News" is none. */
const LEAST = 12
/** So much of a line is compared first, as most are no copy. */
const LOOK = 5

/**
 * Where the blocks begin that the first one repeats: where a dump begins with the window's title,
 * "Headline | Site", they are the headline and its copies in menus and tickers.
 */
export const titlesOf = oncePerPage<ReadonlySet<number>>(find)

function find(page: Page): Set<number> {
  const [first, ...rest] = page.children
  const titles = new Set<number>()
  if (!first || first.shape.words > TITLE_WORDS) return titles
  const title = foldOf(page, first)
  for (const block of rest) {
    const {length} = block.shape
    // Folding shortens a text a little, never much.
    if (length < LEAST || length < title.length / 3 || length > title.length * 1.2 + 4) continue
    if (!title.includes(foldText(page.text.slice(block.start, block.start + LOOK)))) continue
    if (title.includes(foldOf(page, block))) titles.add(block.start)
  }
  return titles
}
