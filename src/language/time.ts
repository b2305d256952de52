import {AM, AT, HOUR, MINUTE, PM} from './calendar.js'
import {foldText} from './fold.js'
import type {Token} from './tokens.js'
import {offsetOf} from './zone.js'

/** A time of day behind a date. */
interface TimeMatch {
  /** `16:33`, `16:33:05`, with `Z` or an offset where the text has one. */
  readonly iso: string
  readonly end: number
  /** Tokens it takes. */
  readonly length: number
}

const DOTTED = new Set(['m', 'μ', 'น'])

/** Between a date and its time there is no more than " - ", ", at ", " à ", "T", " | ". */
const REACH = 10

/** The time of day that begins at token `at`, close behind the offset `end`. */
export function timeAfter(
  text: string,
  tokens: readonly Token[],
  at: number,
  end: number
): TimeMatch | undefined {
  let next = at
  while (tokens[next]?.kind === 'word' && AT.has(foldText(tokens[next]!.text))) next++
  const said = next > at
  const before = halfAt(text, tokens, next)
  next = before?.next ?? next
  const hour = tokens[next]
  if (hour?.kind !== 'number' || hour.text.length > 2 || hour.start - end > REACH) return undefined
  const clock = minutesAfter(text, tokens, next, said)
  if (!clock) return undefined
  const behind = halfAt(text, tokens, clock.next)
  const half = behind?.name ?? before?.name ?? halfIn(text.slice(end, hour.start))
  const hours = toHours(Number(hour.text), half)
  if (hours > 23 || Number(clock.minutes) > 59 || Number(clock.seconds.slice(1)) > 59) return undefined
  const after = behind?.next ?? clock.next
  const zone = zoneAfter(text, tokens, after)
  const last = tokens[(zone?.next ?? after) - 1]!
  return {
    iso: `${String(hours).padStart(2, '0')}:${clock.minutes}${clock.seconds}${zone?.iso ?? ''}`,
    // The last dot of "p.m." is of the time, and that of a Greek half or a Thai hour, "2:05 μ.μ.", "14:05 น.".
    end: DOTTED.has(last.text.toLowerCase()) && text[last.end] === '.' ? last.end + 1 : last.end,
    length: (zone?.next ?? after) - at
  }
}

/** Tokens of a time before a date at most: "5", "41", "AM", "UTC". */
const MOST = 4

/** The time of day that ends just before token `at`: "11:52, 7 MAR 2024". No token before `free` is looked at. */
export function timeBefore(
  text: string,
  tokens: readonly Token[],
  free: number,
  at: number
): (TimeMatch & {readonly start: number}) | undefined {
  for (let first = Math.max(free, at - MOST); first < at - 1; first++) {
    const {start} = tokens[first]!
    // No more of them is looked at, so that a line of a thousand dates takes no longer for each.
    const time = timeAfter(text, tokens.slice(first, at), 0, start)
    if (time?.length === at - first && /^[\s,|·-]+$/.test(text.slice(time.end, tokens[at]!.start)))
      return {...time, start}
  }
  return undefined
}

/**
 * "12h40", "19:06", "19:06:30", "9h", "14.16 Uhr", "ore 14.16", "19:06 Uhr", "14时05分"
 *
 * @param said whether an "at" stands before it, so that a dot may stand between hour and minutes
 */
function minutesAfter(text: string, tokens: readonly Token[], at: number, said: boolean) {
  const hour = tokens[at]!
  const next = tokens[at + 1]
  if (next?.kind === 'word' && HOUR.has(foldText(next.text)) && next.start - hour.end <= 1) {
    const minutes = tokens[at + 2]
    const named = MINUTE.has(foldText(tokens[at + 3]?.text ?? ''))
    // "14 val. 05 min", but of "14 h. 25 people" only the hour.
    const reach = named ? 2 : 1
    const close = minutes?.kind === 'number' && minutes.text.length === 2 && minutes.start - next.end <= reach
    return close
      ? {minutes: minutes.text, seconds: '', next: named ? at + 4 : at + 3}
      : {minutes: '00', seconds: '', next: at + 2}
  }
  // "10am", "10 a.m."
  if (halfAt(text, tokens, at + 1)) return {minutes: '00', seconds: '', next: at + 1}
  if (next?.kind !== 'number' || next.text.length !== 2) return undefined
  const mark = text.slice(hour.end, next.start).trim()
  const named = HOUR.has(foldText(tokens[at + 2]?.text ?? ''))
  const isHour = said || named || halfAt(text, tokens, at + 2) || isClock(text, hour, next, tokens[at + 2])
  const dotted = mark === '.' && isHour
  if (mark !== ':' && !dotted) return undefined
  const seconds = tokens[at + 2]
  if (
    seconds?.kind === 'number' &&
    seconds.text.length === 2 &&
    text.slice(next.end, seconds.start) === ':'
  ) {
    return {minutes: next.text, seconds: `:${seconds.text}`, next: pastFraction(text, tokens, at + 3)}
  }
  // "14.05 WIB" names the hour by its zone, which is read behind it.
  const isZone = offsetOf(tokens[at + 2]?.text ?? '') !== undefined
  return {minutes: next.text, seconds: '', next: named && !isZone ? at + 3 : at + 2}
}

/** Whether two numbers with a dot between are hour and minutes: "09.00 CET", "08.14 | Uppdaterad", "08.14" at the end. */
function isClock(text: string, hour: Token, minutes: Token, behind: Token | undefined): boolean {
  if (hour.text.length !== 2) return false
  return (
    behind === undefined ||
    offsetOf(behind.text) !== undefined ||
    /[|,·–—-]/.test(text.slice(minutes.end, behind.start))
  )
}

/** Past the ".000" of 19:06:30.000Z. */
function pastFraction(text: string, tokens: readonly Token[], at: number): number {
  const fraction = tokens[at]
  return fraction?.kind === 'number' &&
    text[fraction.start - 1] === '.' &&
    fraction.start - tokens[at - 1]!.end === 1
    ? at + 1
    : at
}

/** "pm", "PM", "p.m.", "p. m.", "μ.μ." */
function halfAt(text: string, tokens: readonly Token[], at: number) {
  const [first, second] = tokens.slice(at, at + 2)
  const word = foldText(first?.text ?? '')
  if (AM.has(word)) return {name: 'am', next: at + 1} as const
  if (PM.has(word)) return {name: 'pm', next: at + 1} as const
  if (word.length !== 1 || second?.text.length !== 1) return undefined
  if (text.slice(first!.end, second.start).trim() !== '.') return undefined
  const letters = word + foldText(second.text)
  if (AM.has(letters)) return {name: 'am', next: at + 2} as const
  return PM.has(letters) ? ({name: 'pm', next: at + 2} as const) : undefined
}

/** 下午, written on to the day before it: 12日下午2:05. */
function halfIn(between: string): 'am' | 'pm' | undefined {
  const word = foldText(between)
  return AM.has(word) ? 'am' : PM.has(word) ? 'pm' : undefined
}

function toHours(hours: number, half: 'am' | 'pm' | undefined): number {
  if (!half) return hours
  return (hours % 12) + (half === 'pm' ? 12 : 0)
}

/** Z, EST, +0100, +01:00, UTC+1; an offset from nothing but its sign must touch the time. */
function zoneAfter(
  text: string,
  tokens: readonly Token[],
  at: number
): {iso: string; next: number} | undefined {
  const before = tokens[at - 1]!
  const token = tokens[at]
  if (token?.kind === 'word' && token.start - before.end <= 2) {
    const offset = offsetOf(token.text)
    if (offset === undefined) return undefined
    const plain = {iso: offset ?? '', next: at + 1}
    return offset === 'Z' ? (offsetAfter(text, tokens, at + 1) ?? plain) : plain
  }
  return offsetAfter(text, tokens, at)
}

function offsetAfter(
  text: string,
  tokens: readonly Token[],
  at: number
): {iso: string; next: number} | undefined {
  const before = tokens[at - 1]!
  const token = tokens[at]
  if (token?.kind !== 'number' || token.start - before.end !== 1) return undefined
  const sign = text[before.end] === '−' ? '-' : text[before.end]
  if (sign !== '+' && sign !== '-') return undefined
  if (token.text.length === 4) return toOffset(sign, token.text.slice(0, 2), token.text.slice(2), at + 1)
  if (token.text.length > 2) return undefined
  const minutes = tokens[at + 1]
  const colon =
    minutes?.kind === 'number' && minutes.text.length === 2 && text.slice(token.end, minutes.start) === ':'
  return colon ? toOffset(sign, token.text, minutes.text, at + 2) : toOffset(sign, token.text, '00', at + 1)
}

function toOffset(
  sign: string,
  hours: string,
  minutes: string,
  next: number
): {iso: string; next: number} | undefined {
  if (Number(hours) > 14 || Number(minutes) > 59) return undefined
  return {iso: `${sign}${hours.padStart(2, '0')}:${minutes}`, next}
}
