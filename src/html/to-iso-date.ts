/** Date, time and offset, as the many who all mean ISO 8601 write it: “2024-03-05 14:05:00.000 +0100”. */
const DATE =
  /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(:\d\d)?(?:[.,]\d+)?\s?(?:(Z)|([+-](?:0\d|1[0-4])):?([0-5]\d))?)?$/

/** A date as the article has it; nothing where it is none, or no day there is. */
export function toIsoDate(text: string): string | undefined {
  const match = DATE.exec(text)
  if (!match) return undefined
  const [, day, time, seconds = '', utc, hours, minutes] = match
  const date = new Date(`${day!}T${time ?? '00:00'}${seconds || ':00'}Z`)
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== day) return undefined
  if (time === undefined) return day
  return `${day}T${time}${seconds}${utc ?? (hours === undefined ? '' : `${hours}:${minutes!}`)}`
}
