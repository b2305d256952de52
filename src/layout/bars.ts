import {trim} from '../page/block.js'
import {isBlank, isSmall, isSpace, kindOf, LETTER} from '../page/character.js'
import type {Finding} from '../page/finding.js'
import {isBlankBetween, type Page} from '../page/page.js'
import {cut, part, rewrite} from '../page/propose.js'

/** Bars that touch what they part, at least, and one in so many UTF-16 units. */
const FEWEST = 20
const STRETCH = 300

const WHY = {
  rule: 'layout/split/bar',
  reason: 'a bar that stands between the elements of a page on one line',
  confidence: 0.95
}

/** Whether elements have a bar between, "News|Sport|Ashcombe bridge opens again|By|Ann Lee", as `get_text("|")` leaves them. */
export function hasBars({text, children}: Page): boolean {
  let found = 0
  for (const {index} of text.matchAll(/\|/g))
    if (!isSpace(text.charCodeAt(index - 1)) && !isSpace(text.charCodeAt(index + 1))) found++
  return found >= FEWEST && found * STRETCH >= text.length && found > children.length
}

/** The bars, out of the lines: a line ends there, but within a sentence, where a link or another element stood. */
export function* splitAtBars({text, children}: Page): Generator<Finding, void> {
  let at = text.indexOf('|')
  for (const {start, end: behind} of children) {
    // Behind what shows there may be filler.
    const end = trim(text, start, behind, isBlank)?.[1] ?? start
    // What has left the blocks before still stands in the text.
    if (at >= 0 && at < start) at = text.indexOf('|', start)
    let from = start
    while (at >= 0 && at < behind) {
      const bar = {start: at, end: at + 1}
      while (bar.end < behind && text[bar.end] === '|') bar.end++
      const isInside = bar.end < end && !isBlankBetween(text, from, bar.start)
      const glue = isInside && bar.end === at + 1 ? glueAt(text, at) : undefined
      if (glue !== undefined) yield rewrite(bar, glue, WHY)
      else {
        yield cut(bar, 'interface', WHY)
        if (isInside) yield part({start: bar.end, end: bar.end}, WHY)
        from = bar.end
      }
      at = text.indexOf('|', bar.end)
    }
  }
}

/** What stood where a bar parts a sentence: a space, or nothing beside one or before a mark; `undefined` where none goes on. */
function glueAt(text: string, at: number): '' | ' ' | undefined {
  const before = text.charCodeAt(at - 1)
  const after = text.charCodeAt(at + 1)
  if (/[.,;:]/.test(text[at + 1]!) && !isSpace(before) && text[at + 2] !== '|') return ''
  // "annulled by the |county|, who": a space that stands within a sentence is plain, and alone.
  if (text[at + 1] === ' ' && !isBlank(before)) return isSmall(text.charCodeAt(at + 2)) ? '' : undefined
  if (text[at - 1] === ' ' && !isBlank(after))
    return (kindOf(text.charCodeAt(at - 2)) & LETTER) !== 0 ? '' : undefined
  const isOpen = (kindOf(before) & LETTER) !== 0 || text[at - 1] === ','
  return isOpen && isSmall(after) ? ' ' : undefined
}
