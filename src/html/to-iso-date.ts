/** As English has them, which dates for machines are written in anywhere: HTTP's, mail's, JavaScript's. */
const MONTHS = [
  ...['january', 'february', 'march', 'april', 'may', 'june'],
  ...['july', 'august', 'september', 'october', 'november', 'december']
]
const WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6},? /i
/** Days that can be read in one way only. 03/04/2024 may be in April or in March; where dots are, the day is first. */
const DAYS: readonly RegExp[] = [
  /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)/,
  /^(?<year>\d{4})\/(?<month>\d\d)\/(?<day>\d\d)/,
  /^(?<day>\d\d?)\.(?<month>\d\d?)\.(?<year>\d{4})/,
  /^(?<name>[a-z]{3,9})\.? (?<day>\d\d?)(?:st|nd|rd|th)?,? (?<year>\d{4})/i,
  /^(?<day>\d\d?)(?:st|nd|rd|th)?[ -](?<name>[a-z]{3,9})\.?[ -](?<year>\d{4})/i
]
/** Time and offset, as the many who all mean ISO 8601 write them: “ 14:05:00.000 +0100”; “ at 2:05 pm”. */
const TIME =
  /^(?:T|,? (?:at )?)(\d\d?):(\d\d)(:\d\d)?(?:[.,]\d+)?(?: ?([ap])\.?m\.?)?(?: ?(?:(Z|UTC|GMT)|([+-](?:0\d|1[0-4])):?([0-5]\d)))?$/i
/** JavaScript writes an offset behind the zone it is from, and the zone's name behind it: “GMT+0100 (CET)”. */
const ZONE = /GMT(?=[+-]\d)| \([^()]*\)$/g
/** Seconds or milliseconds since 1970, of this century until 2030: more seconds might be digits of a day. */
const EPOCH = /^1[0-8]\d{8}(?:\d{3})?$/

/**
 * A date as the article has it, as precise as it is and in the offset that it has.
 *
 * @returns nothing where it is none, or no day there is, or may be one of two
 */
export function toIsoDate(text: string): string | undefined {
  if (EPOCH.test(text)) {
    const date = new Date(Number(text.padEnd(13, '0')))
    return `${date.toISOString().slice(0, 19)}Z`
  }
  const date = text.replace(WEEKDAY, '')
  const match = DAYS.map(form => form.exec(date)).find(found => found !== null)
  if (!match) return undefined
  const {year = '', name = '', day: at = '', month = monthOf(name)} = match.groups ?? {}
  const day = `${year}-${month.padStart(2, '0')}-${at.padStart(2, '0')}`
  const rest = date.slice(match[0].length).replaceAll(ZONE, '')
  return isDay(day) ? (rest === '' ? day : withTime(day, rest)) : undefined
}

/** The number of a month, of which three letters are enough; 0 of what is none. */
function monthOf(name: string): string {
  return String(MONTHS.findIndex(month => month.startsWith(name.toLowerCase())) + 1)
}

function withTime(day: string, text: string): string | undefined {
  const match = TIME.exec(text)
  if (!match) return undefined
  const [, hour = '', minute, seconds = '', half, utc, hours, minutes] = match
  const ofDay = half === undefined ? Number(hour) : toDay(Number(hour), half.toLowerCase() === 'p')
  if (ofDay === undefined || ofDay > 23 || minute! > '59' || seconds > ':59') return undefined
  const offset = utc === undefined ? (hours === undefined ? '' : `${hours}:${minutes!}`) : 'Z'
  return `${day}T${String(ofDay).padStart(2, '0')}:${minute!}${seconds}${offset}`
}

/** The hour of the day of one that is counted to twelve; nothing where that is none. */
function toDay(hour: number, isAfternoon: boolean): number | undefined {
  return hour >= 1 && hour <= 12 ? (hour % 12) + (isAfternoon ? 12 : 0) : undefined
}

function isDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === day
}
