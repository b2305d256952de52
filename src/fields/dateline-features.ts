import {trunkOf} from '../outline/trunk.js'
import {liftedTo} from '../page/lifted.js'
import type {Page} from '../page/page.js'
import {belowHeadline} from './best-headline.js'
import {lengthOf, within} from './bounded.js'
import {dayOf, type Dateline} from './datelines.js'

/** What is known of a date that may be the publication's, each a whole number: what the trees ask for, in their order. */
interface Features {
  /** Whether the headline was found, and blocks from the date down to the first below it and on from there. */
  readonly headed: number
  readonly above: number
  readonly below: number
  /** Blocks into the text, and behind it; and above it. */
  readonly inside: number
  readonly behind: number
  readonly over: number
  /** Whether words before it say that it is the date of publication. */
  readonly label: number
  /** Units of the date in ISO 8601: with the time it is longer. */
  readonly precision: number
  /** Of its line: see datelines.ts. */
  readonly others: number
  readonly first: number
  readonly signed: number
  readonly words: number
  readonly wordsAbove: number
  readonly wordsBelow: number
  /** How many of the page's dates are of the same day, and how many stand nearer to the headline. */
  readonly same: number
  readonly nearer: number
}

/** Nothing counts for more: blocks, dates. */
const FAR = 200
const MOST = 20

/** The features of each date. */
export function datelineFeatures(page: Page, lines: readonly Dateline[]): Features[] {
  const {children} = page
  const {start, end} = trunkOf(page)
  const top = belowHeadline(page)
  const headed = +(liftedTo(page, 'headline').length > 0)
  const days = lines.map(dayOf)
  // Of two as far, the one below.
  const far = lines.map(({index}) => (index < top ? top - index - 0.5 : index - top))
  const nearer = ranksOf(far)
  const times = new Map<string, number>()
  for (const day of days) times.set(day, (times.get(day) ?? 0) + 1)
  return lines.map(({index, iso, label, others, isFirst, isSigned, block}, at) => ({
    headed,
    above: within(top - index, FAR),
    below: within(index - top, FAR),
    inside: start === end ? 0 : within(Math.min(index, end) - start + 1, FAR),
    behind: within(index - end + 1, FAR),
    over: within(start - index, FAR),
    label: +(label !== undefined),
    precision: iso.length,
    others: Math.max(0, others),
    first: +isFirst,
    signed: +isSigned,
    words: lengthOf(block),
    wordsAbove: lengthOf(children[index - 1]),
    wordsBelow: lengthOf(children[index + 1]),
    same: within(times.get(days[at]!)!, MOST),
    nearer: within(nearer.get(far[at]!)!, MOST)
  }))
}

/** Of each number how many are below it. */
function ranksOf(numbers: readonly number[]): Map<number, number> {
  const ranks = new Map<number, number>()
  for (const [rank, number] of [...numbers].sort((a, b) => a - b).entries())
    if (!ranks.has(number)) ranks.set(number, rank)
  return ranks
}
