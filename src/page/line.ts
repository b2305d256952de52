import {oncePerPage} from './once.js'
import type {Page} from './page.js'
import type {Span} from './span.js'

/** Where lines begin that shared a line of the raw text until the layout parted it; in order. */
const partings = oncePerPage(page => {
  const starts: number[] = []
  for (const {findings} of page.history)
    for (const {op, start} of findings) if (op === 'break') starts.push(start)
  return Int32Array.from(starts).sort()
})

/** The line that a stretch of the text stands on, from its first unit to behind its last. */
export function lineOf(page: Page, {start, end}: {readonly start: number; readonly end: number}): Span {
  const {raw} = page
  const next = raw.indexOf('\n', end)
  const to = next < 0 ? raw.length : next
  let from = raw.lastIndexOf('\n', start) + 1
  for (const parting of partings(page)) {
    if (parting <= start) from = Math.max(from, parting)
    else if (parting >= end) return [from, Math.min(to, parting)]
  }
  return [from, to]
}

/** Whether two places stand on one line. */
export function onOneLine(page: Page, a: {readonly end: number}, b: {readonly start: number}): boolean {
  const from = Math.min(a.end, b.start)
  const to = Math.max(a.end, b.start)
  if (/[\n\r]/.test(page.raw.slice(from, to))) return false
  return !partings(page).some(parting => parting >= from && parting <= to)
}
