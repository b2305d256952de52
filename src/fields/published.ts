import {commentsBelow} from '../outline/comments-below.js'
import type {Page} from '../page/page.js'
import {dayOf, type Dateline} from './datelines.js'
import {datelineFeatures} from './dateline-features.js'
import {likeliest} from './likeliest.js'
import {likelihoodsOf} from './likelihoods.js'

/** Units of a day and an hour, before the zone. */
const HOUR = '2024-02-27T07:31'.length

/** The date that an article was published on, most likely. */
interface Published {
  readonly line: Dateline
  /** From 0 to 1. */
  readonly likelihood: number
}

/**
 * The likeliest of a page's dates; those of the same day speak for one another. That of the page's address is it. None below a
 * heading of comments: readers wrote there, "Ann Lee, 24 November 2026".
 */
export function publishedOf(page: Page, all: readonly Dateline[]): Published | undefined {
  const lines = all.filter(mayBePublished)
  const comments = commentsBelow(page)
  const own = likelihoodsOf('published', datelineFeatures(page, lines)).map((likelihood, at) =>
    lines[at]!.index < comments ? likelihood : 0
  )
  const named = dayIn(page.hints.url ?? '')
  const days = lines.map(dayOf)
  if (named !== undefined && days.includes(named)) {
    const [best] = [...lines.keys()].filter(at => days[at] === named).sort((a, b) => own[b]! - own[a]!)
    return {line: lines[best!]!, likelihood: 1}
  }
  const found = likeliest(own, days)
  return found && {line: firstOn(lines[found.at[0]!]!, lines), likelihood: found.likelihood}
}

/**
 * The date that says it is the publication's, of the same day and an earlier hour than one that says nothing: "First published on
 * Feb. 27, 2024 / 7:31 AM" below a text that has "Feb. 27, 2024 / 7:58 AM" above it.
 */
function firstOn(best: Dateline, lines: readonly Dateline[]): Dateline {
  if (best.label) return best
  const first = lines.find(
    line => line.label !== undefined && dayOf(line) === dayOf(best) && isEarlier(line.iso, best.iso)
  )
  return first ?? best
}

/** Whether both have an hour of the same zone, and the first an earlier one: 2024-02-27T07:31-05:00 */
function isEarlier(iso: string, other: string): boolean {
  const isAlike = iso.length === other.length && iso.length >= HOUR && iso.slice(HOUR) === other.slice(HOUR)
  return isAlike && iso < other
}

/** Whether nothing says that it is the date of something else. */
export function mayBePublished({label}: Dateline): boolean {
  return label === undefined || label.role === 'published'
}

/** The day that an address names: `/2024/03/12/bridge-opens`. */
function dayIn(url: string): string | undefined {
  const [, year, month, day] = /(?<!\d)(\d{4})[/-](\d\d)[/-](\d\d)(?!\d)/.exec(url) ?? []
  return year && `${year}-${month}-${day}`
}
