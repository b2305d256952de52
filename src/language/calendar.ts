import {LANGUAGES} from '../compiled/languages.js'
import {MONTHS_OF_YEAR} from './era.js'
import {foldText} from './fold.js'
import type {Calendar} from './language.js'

/** The number of a month, January 1, by its folded name in any language; those of the Persian calendar come behind, from 13 on. */
export const MONTHS = new Map<string, number>()
for (const {calendar} of Object.values(LANGUAGES)) {
  for (const [index, names] of (calendar?.months ?? []).entries()) {
    for (const name of names) MONTHS.set(foldText(name), index + 1)
  }
  for (const [index, names] of (calendar?.persianMonths ?? []).entries()) {
    for (const name of names) MONTHS.set(foldText(name), MONTHS_OF_YEAR + index + 1)
  }
}

/** The same by language, where one has forms of its own. */
const MONTHS_BY_LANGUAGE = new Map<string, ReadonlyMap<string, number>>()
for (const [language, {calendar}] of Object.entries(LANGUAGES)) {
  if (!calendar?.ownMonths) continue
  const months = new Map(MONTHS)
  for (const [index, names] of calendar.ownMonths.entries()) {
    for (const name of names) months.set(foldText(name), index + 1)
  }
  MONTHS_BY_LANGUAGE.set(language, months)
}

/** Languages with forms of their own. */
export const LANGUAGES_WITH_MONTHS: readonly string[] = [...MONTHS_BY_LANGUAGE.keys()]

/** The months' names on a page of a language: "lis" is October in Croatia, November in Poland, and none in France. */
export function monthsIn(language: string | undefined): ReadonlyMap<string, number> {
  return MONTHS_BY_LANGUAGE.get(language ?? '') ?? MONTHS
}

// What follows are folded words of every language.

/** "Thứ ba, ngày 12/3/2024" */
export const DAYS = wordsOf('before')
/** "12 tháng 3 năm 2024" */
export const NUMBERED = wordsOf('numbered')
/** "Sat 9 Nov 2024", "mardi 12 mars 2024" */
export const WEEKDAYS = wordsOf('weekdays')
/** "4th of July", "3 de marzo de 2024" */
export const BETWEEN = wordsOf('between')
/** "at 14:05", "um 14.05 Uhr", "ore 14:05"; T is a machine's. */
export const AT = wordsOf('at').add('t')
/** "14h05", "14:05 Uhr", "14时05分" */
export const HOUR = wordsOf('hour')
export const MINUTE = wordsOf('minute')
export const AM = wordsOf('am')
export const PM = wordsOf('pm')
/** "2024年3月12日", "2024년 3월 12일" */
export const YEAR_UNIT = wordsOf('year')
export const MONTH_UNIT = wordsOf('month')
export const DAY_UNIT = wordsOf('day')

function wordsOf(
  thing: Exclude<keyof Calendar, 'note' | 'months' | 'ownMonths' | 'persianMonths'>
): Set<string> {
  return new Set(
    Object.values(LANGUAGES)
      .flatMap(({calendar}) => calendar?.[thing] ?? [])
      .map(foldText)
  )
}
