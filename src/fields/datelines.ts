import {datesOf, monthFirst, type DateMatch} from '../language/date.js'
import {phraseAt, phraseOf, type Match} from '../language/lexicon.js'
import type {Block} from '../page/block.js'
import {isWord} from '../page/character.js'
import {languageOf} from '../page/language-of.js'
import {isBlankBetween, type Page} from '../page/page.js'
import {endsSentence, isProse, shapeOf} from '../page/shape.js'
import {trunkOf} from '../outline/trunk.js'
import {pastColon} from './past-colon.js'

/** Words a line around a date has at most: it tells when, by whom, in which section. */
const MOST_WORDS = 30
/** Words beside its dates that a line has at most where one is said to be that of a change: "Uhr", "kl.", "uppdaterad den". */
const MOST_OTHERS = 6

/** A date on a line of its own or of metadata. */
export interface Dateline extends DateMatch {
  readonly block: Block
  readonly index: number
  /** What the words before it say it is the date of. */
  readonly label: Match | undefined
  /** Words of the line beside its dates. */
  readonly others: number
  /** Whether it is the line's first date, and whether the line is a byline. */
  readonly isFirst: boolean
  readonly isSigned: boolean
}

/** Labels of other things' dates: of a life, "Born 2 March 1931", and of a source, "Retrieved 14 May 2016". */
const OTHERS: ReadonlySet<string> = new Set(['life', 'other'])

/** Units of `2023-01-17`. */
const DAY = 10

/** The day of a date, `2023-01-17`. */
export function dayOf({iso}: DateMatch): string {
  return iso.slice(0, DAY)
}

/**
 * All dates of a page that are not in a sentence, in order, unless a label or a byline on the line tells more; none of a
 * life: "Born: March 2nd, 1931 Died: September 28th, 2023".
 */
export function datelinesOf(page: Page): Dateline[] {
  const {children, text} = page
  const {start, end} = trunkOf(page)
  const isAmerican = isMonthFirst(page)
  const lines: Dateline[] = []
  for (const [index, block] of children.entries()) {
    const {digits, words} = block.shape
    if (digits < 5 || words > MOST_WORDS) continue
    const amid = index > start && index < end
    const isSentence = isProse(block.shape) || (amid && endsSentence(block.shape))
    const isSigned = phraseOf(page, block)?.stage === 'byline'
    const dates = datesOf(page, block)
    const others = words - dates.reduce((sum, {start, end}) => sum + shapeOf(text, [[start, end]]).words, 0)
    const labels = dates.map(({start}, at) => labelBefore(text, dates[at - 1]?.end ?? block.start, start))
    // "24. November 2026, 9:47 Uhr Aktualisiert am 24. November 2026, 13:10 Uhr" is as long as a sentence.
    const isChanged = others <= MOST_OTHERS && labels.some(label => label?.role === 'modified')
    let from = block.start
    for (const [at, date] of dates.entries()) {
      const label = labels[at] ?? labelAbove(page, index, date, lines.length > 0)
      if (label ? !OTHERS.has(label.role) : isSigned || isChanged || !isSentence) {
        const {start, end, ambiguous} = date
        const iso = isAmerican ? monthFirst(date) : date.iso
        const isFirst = from === block.start
        // Written out: a spread of a few dates costs a page as much as finding them.
        lines.push({start, end, iso, ambiguous, block, index, label, others, isFirst, isSigned})
      }
      from = date.end
    }
  }
  return lines
}

/** 03/04/2024, 3/4/24 */
const SLASHED = /(?<!\d)(\d\d?)\/(\d\d?)\/(?:20)?\d\d(?!\d)/

/** Of English, only that of the United States has the month first: not "en-GB". */
const OTHER_LAND = /[-_](?!us$)[a-z]{2}$/i

/** How 03/04/2024 is to be read: as the page's other dates are, or else as its language has it. */
function isMonthFirst(page: Page): boolean {
  const {text} = page
  // Few pages have many: the slash is looked for first, and what stands around it then.
  for (let at = text.indexOf('/'); at >= 0; at = text.indexOf('/', at + 1)) {
    const [, first, second] = SLASHED.exec(text.slice(Math.max(0, at - 3), at + 9)) ?? []
    if (Number(first) > 12) return false
    if (Number(second) > 12) return true
  }
  return languageOf(page) === 'en' && !OTHER_LAND.test(page.hints.lang ?? '')
}

/** The last label of a date in this part of a line: "EST / Published ". */
function labelBefore(text: string, from: number, to: number): Match | undefined {
  let label: Match | undefined
  for (let at = from; at < to; at++) {
    if (!isWord(text.charCodeAt(at)) || (at > from && isWord(text.charCodeAt(at - 1)))) continue
    const phrase = phraseAt(text, at, to)
    if (isLabel(phrase)) label = phrase
  }
  return label
}

/**
 * A label alone on the line before a date that begins its own, also "Last updated:". Below that the page's first date counts as
 * any other does: often there is none of its publication.
 */
function labelAbove(page: Page, index: number, date: DateMatch, isLater: boolean): Match | undefined {
  const above = page.children[index - 1]
  if (!above || !isBlankBetween(page.text, page.children[index]!.start, date.start)) return undefined
  const phrase = phraseOf(page, above)
  if (!isLabel(phrase)) return undefined
  if (phrase.at === 'line') return phrase
  const isAlone = phrase.at === 'start' && pastColon(page.text, phrase.end, above.end) === above.end
  return isLater && phrase.role === 'modified' && isAlone ? phrase : undefined
}

/** Whether the phrase names the date behind it; "two days ago" is one itself. */
export function isLabel(phrase: Match | undefined): phrase is Match {
  return phrase?.stage === 'dates' && phrase.role !== 'relative'
}
