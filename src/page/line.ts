import {firstBehind} from './first-behind.js'
import {hasLineEnd, lineEnd, lineStart} from './line-ends.js'
import {oncePerHistory} from './once.js'
import type {Page} from './page.js'
import type {Place} from './propose.js'
import type {Span} from './span.js'

/** Where lines begin that shared a line of the raw text until a stage parted it; in order. */
const partings = oncePerHistory(page => {
  const starts: number[] = []
  for (const {findings} of page.history)
    for (const {op, start} of findings) if (op === 'break') starts.push(start)
  return Int32Array.from(starts).sort()
})

/** The line that a stretch of the text stands on, from its first unit to behind its last. */
export function lineOf(page: Page, {start, end}: Place): Span {
  const {raw} = page
  const starts = partings(page)
  const before = starts[firstFrom(starts, start + 1) - 1] ?? 0
  const behind = starts[firstFrom(starts, Math.max(end, start + 1))] ?? raw.length
  return [lineStart(raw, start, before), lineEnd(raw, end, behind)]
}

/** Whether two places, in any order, stand on one line: no line ends between them. */
export function onOneLine(page: Page, a: Place, b: Place): boolean {
  const from = Math.min(a.end, b.end)
  const to = Math.max(a.start, b.start)
  const starts = partings(page)
  const parting = starts[firstFrom(starts, from)]
  if (parting !== undefined && parting <= to) return false
  return !hasLineEnd(page.raw, from, to)
}

/** The index of the first of the numbers, which are in order, that is not below one. */
function firstFrom(numbers: Int32Array, least: number): number {
  return firstBehind(numbers.length, index => numbers[index]!, least - 1)
}
