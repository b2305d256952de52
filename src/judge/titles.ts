import {foldText} from '../language/fold.js'
import {textOf, type Page} from '../page/page.js'

/** Letters a headline has at least, so that "News" in "BBC News" is none. */
const LEAST = 12
/** Words of a headline at most, the site's name with it. */
const MOST_WORDS = 45

const memo = new WeakMap<Page, readonly number[]>()

/**
 * The blocks below the first that the first one repeats, as indexes: where a dump begins with the window's title,
 * "Headline | Site", they are the headline and its copies in menus and tickers.
 */
export function titlesOf(page: Page): readonly number[] {
  let titles = memo.get(page)
  if (!titles) memo.set(page, (titles = find(page)))
  return titles
}

function find(page: Page): number[] {
  const [first, ...rest] = page.children
  if (!first || first.shape.words > MOST_WORDS) return []
  const title = foldText(textOf(page, first))
  const titles: number[] = []
  for (const [index, block] of rest.entries()) {
    // Folding shortens a text a little, never much.
    if (block.shape.length < LEAST || block.shape.length > title.length * 1.2 + 4) continue
    const text = foldText(textOf(page, block))
    if (text.length >= LEAST && text.length >= title.length / 3 && title.includes(text))
      titles.push(index + 1)
  }
  return titles
}
