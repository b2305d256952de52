import {dayOf, type Dateline} from './datelines.js'

/** Units of `2023-01-17T19:06`. */
const TO_MINUTES = 16
/** In milliseconds. */
const MINUTE = 60_000
/** The zone at the end of a time. */
const ZONE = /(?:Z|[+-]\d\d:\d\d)$/

/**
 * Which of the dates near an article is that of its last change: what a label calls so, or else what a machine wrote later than
 * the publication.
 */
export function modifiedOf(
  lines: readonly Dateline[],
  published: Dateline | undefined
): Dateline | undefined {
  return (
    lines.find(line => line.label?.role === 'modified' && !(published && isDayBefore(line, published))) ??
    lines.find(line => published && isWritten(line) && isLater(line, published))
  )
}

/** Whether a machine may have written it: alone on its line, with the time of day. */
function isWritten({iso, block, start, end}: Dateline): boolean {
  return block.start === start && block.end === end && iso.includes('T')
}

/** What was changed before it was published is another article: a teaser's "Updated 1 March 2020". */
function isDayBefore(line: Dateline, published: Dateline): boolean {
  return dayOf(line) < dayOf(published)
}

/**
 * Whether it is later by a minute. Where one of them has no zone, clocks are compared, no more precisely than the publication's:
 * 19:06+0100 is not later than 19:06.
 */
function isLater({iso}: Dateline, published: Dateline): boolean {
  if (ZONE.test(iso) && ZONE.test(published.iso)) return Date.parse(iso) - Date.parse(published.iso) >= MINUTE
  const precision = Math.min(TO_MINUTES, published.iso.length)
  return iso.slice(0, precision) > published.iso.slice(0, precision)
}
