/** A day as a text has it: months 13 to 24 are those of the Persian calendar. */
interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** Months of a year: those of the Persian calendar are counted on behind the others. */
export const MONTHS_OF_YEAR = 12
/** Years of Buddha before those of Christ: 2567 is 2024. */
const BUDDHIST = 543
const MILLISECONDS = 86_400_000
/** What the days of the Persian calendar are counted from. */
const EPOCH = Date.UTC(622, 2, 20)

/** Whether a date in numbers is one of the Persian calendar, 1402/12/22; those behind 1415 are of the Islamic one. */
export function isPersianYear(year: number): boolean {
  return year >= 1300 && year <= 1415
}

/** The same day in the Gregorian calendar: "12 มีนาคม 2567" and "۲۲ اسفند ۱۴۰۲" are 12 March 2024. */
export function toGregorian({year, month, day}: Day): Day {
  if (month > MONTHS_OF_YEAR) return fromPersian({year, month: month - MONTHS_OF_YEAR, day})
  return year > 2400 && year < 2700 ? {year: year - BUDDHIST, month, day} : {year, month, day}
}

/** By the cycle of 33 years with 8 leap years, as ICU counts: it holds for all years that pages have. */
function fromPersian({year, month, day}: Day): Day {
  const isLeap = (25 * year + 11) % 33 < 8
  const most = month < 7 ? 31 : month < MONTHS_OF_YEAR || isLeap ? 30 : 29
  // No such day: left for whoever checks the day to refuse.
  if (day > most) return {year, month, day: Infinity}
  const days = 365 * (year - 1) + Math.floor((8 * year + 21) / 33) + 30 * (month - 1) + Math.min(month - 1, 6)
  const date = new Date(EPOCH + (days + day) * MILLISECONDS)
  return {year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate()}
}
