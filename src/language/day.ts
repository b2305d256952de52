import {BETWEEN, DAY_UNIT, MONTH_UNIT, YEAR_UNIT} from './calendar.js'
import {isPersianYear, MONTHS_OF_YEAR, toGregorian} from './era.js'
import {foldText} from './fold.js'
import {lastPart} from './last-part.js'
import {monthAt} from './month-name.js'
import type {Token} from './tokens.js'

/** A day as a text says it. */
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

/** Numbers of months by their folded names. */
type Months = ReadonlyMap<string, number>

/** The day that begins at a token, if one does. */
export function dayAt(text: string, tokens: readonly Token[], at: number, months: Months): Day | undefined {
  const found =
    tokens[at]!.kind === 'number'
      ? (numeric(text, tokens, at) ??
        dayFirst(text, tokens, at, months) ??
        yearFirst(tokens, at, months) ??
        inUnits(tokens, at))
      : monthThenDay(tokens, at, months)
  if (!found) return undefined
  const day = {...found, ...toGregorian(found)}
  return isDay(day) ? day : undefined
}

/** 2023-01-17, 2017/10/04, 2024 02/05, 25 - 07 - 2021, 17.01.2023, 3/4/2024, 12-19-2023, 25.04.24, ۱۴۰۲/۱۲/۲۲ */
function numeric(text: string, tokens: readonly Token[], at: number): Day | undefined {
  const [a, b, c] = tokens.slice(at, at + 3)
  if (a?.kind !== 'number' || b?.kind !== 'number' || c?.kind !== 'number') return undefined
  const mark = text.slice(b.end, c.start).trim()
  const first = text.slice(a.end, b.start).trim()
  const isApart = first === '' && mark === '/' && a.text.length === 4 && text[c.end] !== '/'
  if (!'-/.'.includes(mark) || mark === '' || (first !== mark && !isApart)) return undefined
  const [x, y, z] = [Number(a.text), Number(b.text), Number(c.text)]
  if (a.text.length === 4) {
    const month = isPersianYear(x) && y <= MONTHS_OF_YEAR ? y + MONTHS_OF_YEAR : y
    return {year: x, month, day: z, length: 3}
  }
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

/** 4 novembre 2021, 1er mai 2020, 4th of July 2020, 3 de marzo de 2024, 12 مارس/آذار 2024, 12. listopada 2024. */
function dayFirst(text: string, tokens: readonly Token[], at: number, months: Months): Day | undefined {
  const day = tokens[at]
  if (day?.kind !== 'number' || day.text.length > 2) return undefined
  const from = skip(tokens, at + 1)
  const month = monthAt(months, tokens, from, text[day.end] === '.' ? '. ' : '')
  if (!month) return undefined
  const again = monthAt(months, tokens, from + month.length)
  const to = from + month.length + (again?.number === month.number ? again.length : 0)
  const next = skip(tokens, to)
  return withYear(tokens[next], month.number, Number(day.text), next + 1 - at)
}

/** March 3, 2024; Sept. 5th 2020 */
function monthThenDay(tokens: readonly Token[], at: number, months: Months): Day | undefined {
  // Most words have no number behind them, nor behind the second or third word of a month's name.
  if (!isNumber(tokens[at + 1]) && !isNumber(tokens[at + 2]) && !isNumber(tokens[at + 3])) return undefined
  const name = tokens[at]
  const glued = name?.kind === 'word' ? months.get(foldText(lastPart(name.text, months))) : undefined
  const month = glued === undefined ? monthAt(months, tokens, at) : {number: glued, length: 1}
  if (!month) return undefined
  const day = tokens[at + month.length]
  if (day?.kind !== 'number' || day.text.length > 2) return undefined
  const next = skip(tokens, at + month.length + 1)
  return withYear(tokens[next], month.number, Number(day.text), next + 1 - at)
}

/** 2023 Jan 7, 2024. március 12., 2024 m. kovo 12 d., but not the year in "in 2024 March 3, 2024 was …" */
function yearFirst(tokens: readonly Token[], at: number, months: Months): Day | undefined {
  const isNamed = YEAR_UNIT.has(foldText(tokens[at + 1]?.text ?? ''))
  const from = isNamed ? at + 2 : at + 1
  const month = monthAt(months, tokens, from)
  if (!month) return isNamed ? dayBehindYear(tokens, at, from, months) : undefined
  const day = tokens[from + month.length]
  const next = tokens[from + 1 + month.length]
  if (day?.kind !== 'number' || day.text.length > 2) return undefined
  if (next?.kind === 'number' && next.text.length === 4) return undefined
  const unit = next && DAY_UNIT.has(foldText(next.text)) ? 1 : 0
  return withYear(tokens[at], month.number, Number(day.text), from - at + month.length + 1 + unit)
}

/** 2024. gada 12. marts */
function dayBehindYear(tokens: readonly Token[], at: number, from: number, months: Months): Day | undefined {
  const day = tokens[from]
  const month = monthAt(months, tokens, from + 1)
  if (day?.kind !== 'number' || day.text.length > 2 || !month) return undefined
  return withYear(tokens[at], month.number, Number(day.text), from - at + month.length + 1)
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

function isNumber(token: Token | undefined): boolean {
  return token?.kind === 'number'
}

/** Past one word or two: "4th of July", "12 มีนาคม พ.ศ. 2567". */
function skip(tokens: readonly Token[], at: number): number {
  return isBetween(tokens[at]) ? (isBetween(tokens[at + 1]) ? at + 2 : at + 1) : at
}

function isBetween(token: Token | undefined): boolean {
  return token?.kind === 'word' && BETWEEN.has(foldText(token.text))
}

function isDay({year, month, day}: Day): boolean {
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1) return false
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}
