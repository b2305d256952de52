import {AM, PM, WEEKDAYS} from './calendar.js'
import {foldText} from './fold.js'
import {offsetOf} from './zone.js'

/** Whether the word belongs to a time of day: "AM", "UTC". */
export function isOfTime(word: string): boolean {
  const folded = foldText(word)
  return AM.has(folded) || PM.has(folded) || offsetOf(word) !== undefined
}

/** Whether the word is a weekday's name: "Sat", "mardi". */
export function isWeekday(word: string): boolean {
  return WEEKDAYS.has(foldText(word))
}
