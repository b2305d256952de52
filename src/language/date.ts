import {LANGUAGES} from '../compiled.js'
import {CAPITAL, kindOf} from '../page/character.js'
import {foldText} from './fold.js'
import {tokensOf, type Token} from './tokens.js'
import {timeAfter} from './time.js'

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
}

const months = new Map<string, number>()
for (const {calendar} of Object.values(LANGUAGES)) {
  for (const [index, names] of (calendar?.months ?? []).entries()) {
    for (const name of names) months.set(foldText(name), index + 1)
  }
}

/** What may stand between a day and its month ("1er", "4th of", "3 de"), or a month and its year ("mayo de"). */
const BETWEEN = new Set(['er', 'st', 'nd', 'rd', 'th', 'of', 'de', 'del', 'e', 'º'])

/** What stands behind year, month and day in East Asia. */
const YEARS = new Set(['年', '년'])
const MONTHS = new Set(['月', '월'])
const DAYS = new Set(['日', '일'])

/**
 * The dates between two offsets of a text, in order, each with the time behind it. Only what names year, month and
 * day counts; nothing is guessed from a clock.
 *
 * @param monthFirst how to read 03/04/2024, as in the United States
 */
export function datesIn(text: string, from: number, to: number, monthFirst = false): DateMatch[] {
  const tokens = withYearsApart(tokensOf(text, from, to))
  const dates: DateMatch[] = []
  for (let at = 0; at < tokens.length; at++) {
    const day = dayAt(text, tokens, at, monthFirst)
    if (!day) continue
    const first = tokens[at]!
    const last = tokens[at + day.length - 1]!
    const start = first.kind === 'word' ? first.end - monthAt(first.text).length : first.start
    const time = timeAfter(text, tokens, at + day.length, last.end)
    dates.push({
      start,
      end: time?.end ?? last.end,
      iso: `${pad(day.year, 4)}-${pad(day.month, 2)}-${pad(day.day, 2)}${time ? `T${time.iso}` : ''}`,
      ambiguous: day.ambiguous ?? false
    })
    at += day.length + (time?.length ?? 0) - 1
  }
  return dates
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

function dayAt(text: string, tokens: readonly Token[], at: number, monthFirst: boolean): Day | undefined {
  const day =
    numeric(text, tokens, at, monthFirst) ??
    dayFirst(tokens, at) ??
    monthThenDay(tokens, at) ??
    yearFirst(tokens, at)
  return day && isDay(day) ? day : undefined
}

/** 2023-01-17, 2017/10/04, 25 - 07 - 2021, 17.01.2023, 3/4/2024, 12-19-2023, 25.04.24 */
function numeric(text: string, tokens: readonly Token[], at: number, monthFirst: boolean): Day | undefined {
  const [a, b, c] = tokens.slice(at, at + 3)
  if (a?.kind !== 'number' || b?.kind !== 'number' || c?.kind !== 'number') return undefined
  const mark = text.slice(a.end, b.start).trim()
  if (!'-/.'.includes(mark) || mark === '' || text.slice(b.end, c.start).trim() !== mark) return undefined
  const [x, y, z] = [Number(a.text), Number(b.text), Number(c.text)]
  if (a.text.length === 4) return {year: x, month: y, day: z, length: 3}
  if (a.text.length > 2 || b.text.length > 2) return undefined
  const year = c.text.length === 4 ? z : isShort(text, a, b, c) ? 2000 + z : undefined
  if (year === undefined) return undefined
  // 17.01.2023 is always the day first; with the other marks it depends on who writes.
  const first = mark !== '.' && (monthFirst ? x <= 12 : y > 12 && x <= 12)
  const ambiguous = mark !== '.' && x <= 12 && y <= 12 && x !== y
  return first
    ? {year, month: x, day: y, ambiguous, length: 3}
    : {year, month: y, day: x, ambiguous, length: 3}
}

/** Two digits each, and no more of them around, as in a version or a price: 25.04.24, 12/20/23. */
function isShort(text: string, a: Token, b: Token, c: Token): boolean {
  if (a.text.length !== 2 || b.text.length !== 2 || c.text.length !== 2 || c.end - a.start !== 8) return false
  return !/[\d./:,-]/.test(text[a.start - 1] ?? '') && !/^[./:,-]?\d/.test(text.slice(c.end, c.end + 2))
}

/** 4 novembre 2021, 1er mai 2020, 4th of July 2020, 3 de marzo de 2024 */
function dayFirst(tokens: readonly Token[], at: number): Day | undefined {
  const day = tokens[at]
  if (day?.kind !== 'number' || day.text.length > 2) return undefined
  let next = skip(tokens, at + 1)
  const month = monthOf(tokens[next])
  if (month === undefined) return undefined
  next = skip(tokens, next + 1)
  return withYear(tokens[next], month, Number(day.text), next + 1 - at)
}

/** March 3, 2024; Sept. 5th 2020 */
function monthThenDay(tokens: readonly Token[], at: number): Day | undefined {
  const [name, day] = tokens.slice(at, at + 2)
  const month = name?.kind === 'word' ? months.get(foldText(monthAt(name.text))) : undefined
  if (month === undefined || day?.kind !== 'number' || day.text.length > 2) return undefined
  const next = skip(tokens, at + 2)
  return withYear(tokens[next], month, Number(day.text), next + 1 - at)
}

/** 2023 Jan 7, 2020年11月26日, 2025년 5월 30일 */
function yearFirst(tokens: readonly Token[], at: number): Day | undefined {
  const [year, next, third, fourth, day] = tokens.slice(at, at + 5)
  if (year?.kind !== 'number' || year.text.length !== 4 || next?.kind !== 'word' || third?.kind !== 'number')
    return undefined
  const month = months.get(foldText(next.text))
  if (month !== undefined && third.text.length <= 2) {
    return {year: Number(year.text), month, day: Number(third.text), length: 3}
  }
  if (!YEARS.has(next.text) || !MONTHS.has(fourth?.text ?? '') || day?.kind !== 'number') return undefined
  const length = DAYS.has(tokens[at + 5]?.text ?? '') ? 6 : 5
  return {year: Number(year.text), month: Number(third.text), day: Number(day.text), length}
}

function withYear(token: Token | undefined, month: number, day: number, length: number): Day | undefined {
  if (token?.kind !== 'number' || token.text.length !== 4) return undefined
  return {year: Number(token.text), month, day, length}
}

/** The month that a word ends with where a name was glued to it, "Dec" of "LeeDec"; or else the word. */
function monthAt(word: string): string {
  if (months.has(foldText(word))) return word
  let at = word.length - 1
  while (at > 0 && (kindOf(word.charCodeAt(at)) & CAPITAL) === 0) at--
  return word.slice(at)
}

function monthOf(token: Token | undefined): number | undefined {
  return token?.kind === 'word' ? months.get(foldText(token.text)) : undefined
}

function skip(tokens: readonly Token[], at: number): number {
  const token = tokens[at]
  return token?.kind === 'word' && BETWEEN.has(token.text.toLowerCase()) ? at + 1 : at
}

function isDay({year, month, day}: Day): boolean {
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1) return false
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0')
}
