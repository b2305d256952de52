import type {Page} from '../page/page.js'
import type {Place} from '../page/propose.js'

/** So many of them make a page one of a converter that writes them behind links; a writer puts few addresses in brackets. */
const FEWEST = 10

/**
 * An address in brackets of its own, "[/sport]", "(https://herald.example/map_(old).png)", which none stand before, as those
 * of Markdown's links.
 */
const TARGET =
  /(?<!\])(?:\[(?:https?:|mailto:|tel:|javascript:|\.{0,2}\/|[#?])[^\s[\]]*\]|\((?:https?:|mailto:|tel:|javascript:|\.{0,2}\/|[#?])(?:[^\s()]|\([^\s()]*\))*\))/g

/** Whether links have their targets behind them: "Sport [/sport]", as html-to-text writes them, or "Sport (/sport)". */
export function hasBareTargets({text}: Page): boolean {
  let found = 0
  for (const {0: target} of text.matchAll(TARGET)) {
    // "(#bridge)" may be what somebody calls it.
    if (/^.(?:http|\.{0,2}\/)/.test(target)) found++
    if (found === FEWEST) return true
  }
  return false
}

/** The targets in a line; each with the space before it where a sign follows: "the mayor [/mayor], who". */
export function* bareTargetsIn(text: string, start: number, end: number): Generator<Place> {
  const line = text.slice(start, end)
  for (const {0: target, index} of line.matchAll(TARGET)) {
    const to = index + target.length
    const isBefore = /\p{P}/u.test(line.charAt(to)) && line[index - 1] === ' '
    yield {start: start + index - (isBefore ? 1 : 0), end: start + to}
  }
}
