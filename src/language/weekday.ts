import {DAYS, WEEKDAYS} from './calendar.js'
import {foldText} from './fold.js'
import {lastPart} from './last-part.js'
import type {Token} from './tokens.js'

/** Where a date begins, and its first token. */
interface Beginning {
  readonly start: number
  readonly at: number
}

/** Where a date ends, and the token behind it. */
interface Ending {
  readonly end: number
  readonly next: number
}

/** Letters of a weekday behind a date at least, where no bracket marks it: "Do" and "Sun" begin something else there. */
const LONG = 4
/** "Sat 9 Nov", "Do. 25.04.", "Saturday, " */
const BEFORE = /^[.,]?[\s\0]{1,2}$/
const BEHIND = /^[,.]{0,2}[\s\0]\(?$|^\($/

/** A date's beginning with the weekday before it, of one word or two: "Sat 9 Nov 2024", "quarta-feira, 12 de março", "Thứ ba, ngày 12/3/2024". */
export function weekdayBefore(
  text: string,
  tokens: readonly Token[],
  free: number,
  date: Beginning
): Beginning {
  let {start, at} = date
  for (;;) {
    const [two, one] = [tokens[at - 2], tokens[at - 1]]
    if (one?.kind !== 'word' || at <= free || !BEFORE.test(text.slice(one.end, start))) return {start, at}
    // Two words first: of "سه‌شنبه", Tuesday, the second is Saturday.
    if (two?.kind === 'word' && at - 1 > free && WEEKDAYS.has(foldText(text.slice(two.start, one.end))))
      return {start: two.start, at: at - 2}
    const part = lastPart(one.text, WEEKDAYS)
    const word = foldText(part)
    if (!DAYS.has(word)) return WEEKDAYS.has(word) ? {start: one.end - part.length, at: at - 1} : {start, at}
    start = one.start
    at--
  }
}

/** A date's ending with the weekday behind it: "12 Mart 2024 Salı", "2024-03-12 (Tue)". */
export function weekdayBehind(text: string, tokens: readonly Token[], date: Ending): Ending {
  const word = tokens[date.next]
  const gap = word ? text.slice(date.end, word.start) : ''
  if (word?.kind !== 'word' || !BEHIND.test(gap) || !WEEKDAYS.has(foldText(word.text))) return date
  const isMarked = gap.endsWith('(')
  if (isMarked !== (text[word.end] === ')') || (!isMarked && word.text.length < LONG)) return date
  return {end: word.end + (isMarked ? 1 : 0), next: date.next + 1}
}
