import type {Block} from '../page/block.js'
import {languageOf} from '../page/language-of.js'
import {oncePerBlock} from '../page/once.js'
import type {Page} from '../page/page.js'
import {LANGUAGES_WITH_MONTHS, monthsIn} from './calendar.js'
import {dayAt} from './day.js'
import {lastPart} from './last-part.js'
import {tokensOf, type Token} from './tokens.js'
import {timeAfter, timeBefore} from './time.js'
import {weekdayBefore, weekdayBehind} from './weekday.js'

/** A date found in a text. */
export interface DateMatch {
  readonly start: number
  readonly end: number
  /** ISO 8601, as precise as the text: a date, or a local time, or a time with its offset. */
  readonly iso: string
  /** Day and month could be the other way round. */
  readonly ambiguous: boolean
}

/**
 * The dates between two offsets of a text, in order, each with its weekday and the time behind or before it. Only what names year, month and
 * day counts; nothing is guessed from a clock. Where either could be, the day is first.
 *
 * @param language that of the page, if it is known: some months have names that count in one language only
 */
export function datesIn(text: string, from: number, to: number, language?: string): DateMatch[] {
  const months = monthsIn(language)
  const tokens = withYearsApart(tokensOf(text, from, to))
  const dates: DateMatch[] = []
  let free = 0
  for (let at = 0; at < tokens.length; at++) {
    const day = dayAt(text, tokens, at, months)
    if (!day) continue
    const first = tokens[at]!
    const start = first.kind === 'word' ? first.end - lengthOfMonth(first, months) : first.start
    const named = weekdayBefore(text, tokens, free, {start, at})
    const last = day.end ?? tokens[at + day.length - 1]!.end
    const {end, next} = weekdayBehind(text, tokens, {end: last, next: at + day.length})
    const after = timeAfter(text, tokens, next, end)
    const before = after ? undefined : timeBefore(text, tokens, free, named.at)
    const time = after ?? before
    dates.push({
      start: before?.start ?? named.start,
      end: after?.end ?? end,
      iso: `${pad(day.year, 4)}-${pad(day.month, 2)}-${pad(day.day, 2)}${time ? `T${time.iso}` : ''}`,
      ambiguous: day.ambiguous ?? false
    })
    free = next + (after?.length ?? 0)
    at = free - 1
  }
  return dates
}

/** The dates of a block, once. */
export function datesOf(page: Page, block: Block): readonly DateMatch[] {
  const inLanguage = DATES_BY_LANGUAGE.get(languageOf(page) ?? '') ?? datesOfAny
  return inLanguage(page, block)
}

const datesOfAny = oncePerBlock<readonly DateMatch[]>((text, {start, end}) => datesIn(text, start, end))
const DATES_BY_LANGUAGE = new Map(
  LANGUAGES_WITH_MONTHS.map(language => [
    language,
    oncePerBlock<readonly DateMatch[]>((text, {start, end}) => datesIn(text, start, end, language))
  ])
)

/** Units of the month that a word is, or ends with where a name was glued to it: "LeeDec". */
function lengthOfMonth({text, start, end}: Token, months: ReadonlyMap<string, number>): number {
  const month = lastPart(text, months)
  return month === text ? end - start : month.length
}

/** What the date is to who writes the month first, as in the United States. */
export function monthFirst({iso, ambiguous}: DateMatch): string {
  return ambiguous ? iso.replace(/^(\d+)-(\d+)-(\d+)/, '$1-$3-$2') : iso
}

/** A year that another number was glued to ("20235:00 AM", "202501200 views") in two. */
function withYearsApart(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some(isGluedYear)) return tokens
  return tokens.flatMap(token => {
    if (!isGluedYear(token)) return [token]
    const {text, start, end} = token
    const year: Token = {kind: 'number', text: text.slice(0, 4), start, end: start + 4}
    return [year, {kind: 'number', text: text.slice(4), start: start + 4, end}]
  })
}

function isGluedYear({kind, text}: Token): boolean {
  return kind === 'number' && text.length > 4 && text.length < 10 && /^(?:19|20)\d\d/.test(text)
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0')
}
