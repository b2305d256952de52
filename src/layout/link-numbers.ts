import type {Page} from '../page/page.js'

/** So many of them make a page one of a browser that numbers its links. */
const FEWEST = 3
/** How many numbers may be missing: those of pictures and of links that the browser does not show. */
const MOST_HIDDEN = 20

/** What stands before a link's words, if not a space. */
const MAY_PRECEDE = /[\s#("'“‘«|/–—-]/
const NUMBER = /\[(\d{1,4})\](?=[^\s[\](),.:])/g

/**
 * Whether links have numbers before them that go up down the page, "[12]Sport", as `lynx -dump` and `elinks -dump` write
 * them. A note's stands behind the text: "said the mayor.[1]"
 */
export function hasLinkNumbers({text}: Page): boolean {
  if (!text.includes('[')) return false
  let last = 0
  let found = 0
  for (const {1: figures, index} of text.matchAll(NUMBER)) {
    if (index > 0 && !MAY_PRECEDE.test(text[index - 1]!)) continue
    const number = Number(figures)
    found = number > last && number <= last + MOST_HIDDEN ? found + 1 : 1
    if (found === FEWEST) return true
    last = number
  }
  return false
}
