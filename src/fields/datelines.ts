import {datesIn, datesOf, type DateMatch} from '../language/date.js'
import {phraseAt, phraseOf, type Match} from '../language/lexicon.js'
import type {Block} from '../page/block.js'
import {isWord} from '../page/character.js'
import {languageOf} from '../page/lifted.js'
import {isBlankBetween, type Page} from '../page/page.js'
import {endsSentence, isProse} from '../page/shape.js'
import {headlineOver} from './best-headline.js'
import {trunkOf} from '../outline/trunk.js'

/** Words a line around a date has at most: it tells when, by whom, in which section. */
const MOST_WORDS = 30
/** Further above the headline than this a date is of something else, or of the day of the visit. In blocks. */
const ABOVE = 4
/** How near to the headline a date is most often the article's, in blocks. */
const BELOW_HEADLINE = 6
const ABOVE_HEADLINE = 3

/** A date on a line of its own or of metadata. */
export interface Dateline extends DateMatch {
  readonly block: Block
  readonly index: number
  /** What the words before it say it is the date of. */
  readonly label: Match | undefined
  /** How much speaks for its being the article's; 0 is even. */
  readonly score: number
}

/** All dates of a page that are not in a sentence, in order, unless a label or a byline on the line tells more. */
export function datelinesOf(page: Page): Dateline[] {
  const {children, text} = page
  const {start, end} = trunkOf(page)
  const monthFirst = isMonthFirst(page)
  const lines: Dateline[] = []
  for (const [index, block] of children.entries()) {
    const {digits, words} = block.shape
    if (digits < 5 || words > MOST_WORDS) continue
    const amid = index > start && index < end
    const isSentence = isProse(block.shape) || (amid && endsSentence(block.shape))
    const named = phraseOf(page, block)?.stage === 'byline'
    const dates = monthFirst ? datesIn(text, block.start, block.end, true) : datesOf(page, block)
    const others = words - dates.reduce((sum, {start, end}) => sum + wordsIn(text, start, end), 0)
    let from = block.start
    for (const date of dates) {
      const label = labelBefore(text, from, date.start) ?? labelAbove(page, index, date)
      if (label || named || !isSentence) {
        const score = scoreOf(page, {date, index, label, others, first: from === block.start})
        lines.push({...date, block, index, label, score})
      }
      from = date.end
    }
  }
  return lines
}

/** How many words a part of a text has. */
function wordsIn(text: string, from: number, to: number): number {
  let words = 0
  for (let at = from; at < to; at++)
    if (isWord(text.charCodeAt(at)) && (at === from || !isWord(text.charCodeAt(at - 1)))) words++
  return words
}

/** 03/04/2024, 3/4/24 */
const SLASHED = /(?<!\d)(\d\d?)\/(\d\d?)\/(?:20)?\d\d(?!\d)/

/** How 03/04/2024 is to be read: as the page's other dates are, or else as its language has it. */
function isMonthFirst(page: Page): boolean {
  const {text} = page
  // Few pages have many: the slash is looked for first, and what stands around it then.
  for (let at = text.indexOf('/'); at >= 0; at = text.indexOf('/', at + 1)) {
    const [, first, second] = SLASHED.exec(text.slice(Math.max(0, at - 3), at + 9)) ?? []
    if (Number(first) > 12) return false
    if (Number(second) > 12) return true
  }
  return languageOf(page) === 'en'
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

/** A label alone on the line before a date that begins its own. */
function labelAbove(page: Page, index: number, date: DateMatch): Match | undefined {
  const above = page.children[index - 1]
  if (!above || !isBlankBetween(page.text, page.children[index]!.start, date.start)) return undefined
  const phrase = phraseOf(page, above)
  return isLabel(phrase) && phrase.at === 'line' ? phrase : undefined
}

/** Whether the phrase names the date behind it; "two days ago" is one itself. */
export function isLabel(phrase: Match | undefined): phrase is Match {
  return phrase?.stage === 'dates' && phrase.role !== 'relative'
}

interface Found {
  readonly date: DateMatch
  readonly index: number
  readonly label: Match | undefined
  /** Words of the line beside its dates. */
  readonly others: number
  /** Whether it is the line's first date. */
  readonly first: boolean
}

/** What label, form and place speak for a date: fitted on pages whose date is known, like the headline's weights. */
function scoreOf(page: Page, {date, index, label, others, first}: Found): number {
  let score = 0.6 + placeOf(page, index, label) - 0.2 * Math.log1p(Math.max(0, others))
  if (label) score += 0.55
  if (date.iso.includes('T')) score += 0.7
  if (!first) score -= 0.2
  if (isNamed(page.hints.url, date)) score += 1
  return score
}

function placeOf(page: Page, index: number, label: Match | undefined): number {
  const {start, end} = trunkOf(page)
  if (index >= end && end > start) return -0.4 * Math.log1p(index - end)
  const headline = headlineOver(page)
  if (!headline) return -0.2 * Math.log1p(Math.max(0, start - index))
  const below = firstBehind(page, headline.end)
  if (index >= below) {
    const far = -0.3 * Math.log1p(index - below)
    return index >= start ? far : 0.85 + (index < below + BELOW_HEADLINE ? 0.75 : 0) + far
  }
  const above = below - 1 - index
  // The first line is the window's title, which names the day on some sites.
  if (above > ABOVE && index > 0 && !label) return -Infinity
  return 0.3 - 0.33 * Math.log1p(above) + (above < ABOVE_HEADLINE ? 0.45 : 0)
}

function firstBehind({children}: Page, offset: number): number {
  const index = children.findIndex(({start}) => start >= offset)
  return index < 0 ? children.length : index
}

/** `/2024/03/12/bridge-opens` */
function isNamed(url: string | undefined, {iso}: DateMatch): boolean {
  const [year, month, day] = iso.slice(0, 10).split('-')
  return (
    url !== undefined &&
    [`${year}/${month}/${day}`, `${year}-${month}-${day}`].some(name => url.includes(name))
  )
}
