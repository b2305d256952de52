import {phraseAt, phraseOf} from '../language/lexicon.js'
import type {Block} from '../page/block.js'
import type {Lift} from '../page/finding.js'
import {liftedTo, onOneLine} from '../page/lifted.js'
import {findingsOf, type Page} from '../page/page.js'
import {partsOf} from '../page/parts.js'
import {lift, type Why} from '../page/propose.js'
import type {Stage} from '../stage.js'

/** Words of a section's name at most. */
const MOST_WORDS = 3
const BESIDE_DATE: Why = {
  rule: 'section/beside-date',
  reason: 'the section’s name on the line of the date',
  confidence: 0.8
}

/** The part of the paper that the article stood in. */
export const section: Stage = {
  name: 'section',
  summary:
    'Lifts the section’s name: from the line of the date, from alone above the headline, or from before a locale.',
  find(page) {
    const found = besideDate(page) ?? aboveHeadline(page) ?? beforeLocale(page)
    return found ? [found] : []
  }
}

/** "4 novembre 2021 - 12h40 - Monde - Ecrit par : A.P" */
function besideDate(page: Page): Lift | undefined {
  const [date] = liftedTo(page, 'datePublished')
  if (!date) return undefined
  for (const block of page.children) {
    if (block.end <= date.end || !onOneLine(page, date, block)) continue
    for (const [start, end] of partsOf(page.text, block)) {
      const words = page.text.slice(start, end).trim().split(/\s+/)
      if (words.length > MOST_WORDS || phraseAt(page.text, start, end)) continue
      const found = named(page, {start, end}, BESIDE_DATE)
      if (found) return found
    }
  }
  return undefined
}

/** A line of its own above the headline, which no menu stands above. */
function aboveHeadline(page: Page): Lift | undefined {
  const [headline] = liftedTo(page, 'headline')
  if (!headline) return undefined
  const index = page.children.findLastIndex(({end}) => end <= headline.start)
  const block = page.children[index]
  if (!block || block.shape.words > MOST_WORDS || phraseOf(page, block)) return undefined
  const above = page.children[index - 1]
  if (above && above.shape.words <= MOST_WORDS && !phraseOf(page, above)) return undefined
  return named(page, block, {
    rule: 'section/above-headline',
    reason: 'a name alone above the headline',
    confidence: 0.7
  })
}

/** `Actus`, then `fr_FR`: the order in which a page's markup names them. */
function beforeLocale(page: Page): Lift | undefined {
  for (const finding of findingsOf(page)) {
    if (finding.rule !== 'code/locale') continue
    const block = page.children.findLast(({end}) => end <= finding.start)
    if (block && block.shape.words <= MOST_WORDS && /^\s+$/.test(page.raw.slice(block.end, finding.start))) {
      return named(page, block, {
        rule: 'section/before-locale',
        reason: 'a name before the page’s locale',
        confidence: 0.7
      })
    }
  }
  return undefined
}

/** The name without the dashes and bars around it. */
function named(page: Page, block: Pick<Block, 'start' | 'end'>, why: Why): Lift | undefined {
  const match = /\p{Lu}[\p{L}\p{M}\p{N}&’' -]*(?<=[\p{L}\p{M}\p{N}])/u.exec(
    page.text.slice(block.start, block.end)
  )
  if (!match) return undefined
  const start = block.start + match.index
  return lift({start, end: start + match[0].length}, 'articleSection', match[0], why)
}
