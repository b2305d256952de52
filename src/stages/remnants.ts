import {liftedTo} from '../page/lifted.js'
import {FIELDS} from '../page/finding.js'
import {cut} from '../page/propose.js'
import type {Stage} from '../stage.js'

/** Words that are left of a line of metadata at most: "Publié dans Barlamane le", "par", "-". */
const MOST_WORDS = 6

/** What is left of a line when its date, author and section are lifted. */
export const remnants: Stage = {
  name: 'remnants',
  summary: 'Cuts the dashes, labels and little words that stay of a line from which something was lifted.',
  *find(page) {
    const lifts = FIELDS.flatMap(field => liftedTo(page, field)).sort((a, b) => a.start - b.start)
    let next = 0
    for (const block of page.children) {
      while (
        next < lifts.length &&
        !reaches(page.raw, lifts[next]!.end, block.start) &&
        lifts[next]!.end <= block.start
      )
        next++
      const touched = lifts
        .slice(Math.max(0, next - 1), next + 2)
        .some(
          ({start, end}) =>
            reaches(page.raw, end, block.start) ||
            reaches(page.raw, block.end, start) ||
            (start >= block.start && end <= block.end)
        )
      if (!touched || block.shape.words > MOST_WORDS) continue
      yield cut(block, 'metadata', {
        rule: 'remnants/line',
        reason: 'what is left of a line of metadata',
        confidence: 0.85
      })
    }
  }
}

/** Whether two places stand on one line, the first before the second. */
function reaches(raw: string, end: number, start: number): boolean {
  return end <= start && !/[\n\r]/.test(raw.slice(end, start))
}
