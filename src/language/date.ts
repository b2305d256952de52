import {oncePerBlock} from '../page/once.js'
import {BETWEEN, DAY_UNIT, MONTHS, MONTH_UNIT, YEAR_UNIT} from './calendar.js'
import {foldText} from './fold.js'
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

interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly ambiguous?: boolean
  /** Tokens it takes. */
  readonly length: number
  /** Where it ends, if in the midst of its last token. */
  readonly end?: number
}

/**
 * The dates between two offsets of a text, in order, each with its weekday and the time behind or before it. Only what names year, month and
 * day counts; nothing is guessed from a clock. Where either could be, the day is first.
 */
export function datesIn(text: string, from: number, to: number): DateMatch[] {
  const tokens = withYearsApart(tokensOf(text, from, to))
  const dates: DateMatch[] = []
  let free = 0
  for (let at = 0; at < tokens.length; at++) {
    const day = dayAt(text, tokens, at)
    if (!day) continue
    const first = tokens[at]!
    const start = first.kind === 'word' ? first.end - lengthOfMonth(first) : first.start
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
export const datesOf = oncePerBlock<readonly DateMatch[]>((text, {start, end}) => datesIn(text, start, end))

/** Units of the month that a word is, or ends with where a name was glued to it: "LeeDec". */
function lengthOfMonth({text, start, end}: Token): number {
  const month = lastPart(text, MONTHS)
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

function dayAt(text: string, tokens: readonly Token[], at: number): Day | undefined {
  const day =
    tokens[at]!.kind === 'number'
      ? (numeric(text, tokens, at) ?? dayFirst(tokens, at) ?? yearFirst(tokens, at) ?? inUnits(tokens, at))
      : monthThenDay(tokens, at)
  return day && isDay(day) ? day : undefined
}

/** 2023-01-17, 2017/10/04, 2024 02/05, 25 - 07 - 2021, 17.01.2023, 3/4/2024, 12-19-2023, 25.04.24 */
function numeric(text: string, tokens: readonly Token[], at: number): Day | undefined {
  const [a, b, c] = tokens.slice(at, at + 3)
  if (a?.kind !== 'number' || b?.kind !== 'number' || c?.kind !== 'number') return undefined
  const mark = text.slice(b.end, c.start).trim()
  const first = text.slice(a.end, b.start).trim()
  const isApart = first === '' && mark === '/' && a.text.length === 4 && text[c.end] !== '/'
  if (!'-/.'.includes(mark) || mark === '' || (first !== mark && !isApart)) return undefined
  const [x, y, z] = [Number(a.text), Number(b.text), Number(c.text)]
  if (a.text.length === 4) return {year: x, month: y, day: z, length: 3}
  if (a.text.length > 2 || b.text.length > 2) return undefined
  const year = c.text.length === 4 ? z : isShort(text, a, b, c) ? 2000 + z : undefined
  if (year === undefined) return undefined
  // 17.01.2023 is always the day first; with the other marks it depends on who writes.
  const isMonth = mark !== '.' && y > 12 && x <= 12
  const ambiguous = mark !== '.' && x <= 12 && y <= 12 && x !== y
  return isMonth
    ? {year, month: x, day: y, ambiguous, length: 3}
    : {year, month: y, day: x, ambiguous, length: 3}
}

/** Two digits each, and no more of them around, as in a version or a price: 25.04.24, 12/20/23. */
function isShort(text: string, a: Token, b: Token, c: Token): boolean {
  if (a.text.length !== 2 || b.text.length !== 2 || c.text.length !== 2 || c.end - a.start !== 8) return false
  return !/[\d./:,-]/.test(text[a.start - 1] ?? '') && !/^[./:,-]?\d/.test(text.slice(c.end, c.end + 2))
}

/** 4 novembre 2021, 1er mai 2020, 4th of July 2020, 3 de marzo de 2024, 12 مارس/آذار 2024 */
function dayFirst(tokens: readonly Token[], at: number): Day | undefined {
  const day = tokens[at]
  if (day?.kind !== 'number' || day.text.length > 2) return undefined
  const from = skip(tokens, at + 1)
  const month = monthAt(tokens, from)
  if (!month) return undefined
  const again = monthAt(tokens, from + month.length)
  const to = from + month.length + (again?.number === month.number ? again.length : 0)
  const next = skip(tokens, to)
  return withYear(tokens[next], month.number, Number(day.text), next + 1 - at)
}

/** March 3, 2024; Sept. 5th 2020 */
function monthThenDay(tokens: readonly Token[], at: number): Day | undefined {
  // Most words have no number behind them, nor behind the second word of a month's name.
  if (tokens[at + 1]?.kind !== 'number' && tokens[at + 2]?.kind !== 'number') return undefined
  const name = tokens[at]
  const glued = name?.kind === 'word' ? MONTHS.get(foldText(lastPart(name.text, MONTHS))) : undefined
  const month = glued === undefined ? monthAt(tokens, at) : {number: glued, length: 1}
  if (!month) return undefined
  const day = tokens[at + month.length]
  if (day?.kind !== 'number' || day.text.length > 2) return undefined
  const next = skip(tokens, at + month.length + 1)
  return withYear(tokens[next], month.number, Number(day.text), next + 1 - at)
}

/** 2023 Jan 7, 2024. március 12., but not the year in "in 2024 March 3, 2024 was …" */
function yearFirst(tokens: readonly Token[], at: number): Day | undefined {
  const month = monthAt(tokens, at + 1)
  if (!month) return undefined
  const day = tokens[at + 1 + month.length]
  const next = tokens[at + 2 + month.length]
  if (day?.kind !== 'number' || day.text.length > 2 || next?.text.length === 4) return undefined
  return withYear(tokens[at], month.number, Number(day.text), month.length + 2)
}

/** 2024年3月12日, 2024년 3월 12일(화) */
function inUnits(tokens: readonly Token[], at: number): Day | undefined {
  if (tokens[at]!.text.length !== 4) return undefined
  const [year, yearUnit, month, monthUnit, day, dayUnit] = tokens.slice(at, at + 6)
  if (!yearUnit || !YEAR_UNIT.has(yearUnit.text) || month?.kind !== 'number') return undefined
  if (!monthUnit || !MONTH_UNIT.has(monthUnit.text) || day?.kind !== 'number') return undefined
  // What follows may be written on: 12日星期二.
  const isNamed = dayUnit !== undefined && DAY_UNIT.has(dayUnit.text.charAt(0))
  const found = withYear(year, Number(month.text), Number(day.text), isNamed ? 6 : 5)
  return found && {...found, end: isNamed ? dayUnit.start + 1 : day.end}
}

function withYear(token: Token | undefined, month: number, day: number, length: number): Day | undefined {
  if (token?.kind !== 'number' || token.text.length !== 4) return undefined
  return {year: Number(token.text), month, day, length}
}

/** The month that begins at a token, of one word or two: "March", "كانون الثاني". */
function monthAt(tokens: readonly Token[], at: number): {number: number; length: number} | undefined {
  const [first, second] = [tokens[at], tokens[at + 1]]
  if (first?.kind !== 'word') return undefined
  const one = MONTHS.get(foldText(first.text))
  if (one !== undefined) return {number: one, length: 1}
  const two = second?.kind === 'word' ? MONTHS.get(foldText(`${first.text} ${second.text}`)) : undefined
  return two === undefined ? undefined : {number: two, length: 2}
}

function skip(tokens: readonly Token[], at: number): number {
  const token = tokens[at]
  return token?.kind === 'word' && BETWEEN.has(foldText(token.text)) ? at + 1 : at
}

function isDay({year, month, day}: Day): boolean {
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1) return false
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0')
}
