import type {Span} from '../page/span.js'
import {findingsOf, type Page} from '../page/page.js'
import {cut} from '../page/propose.js'
import type {Stage} from '../stage.js'

/** Words that are left of a line of metadata at most: "Publié dans Barlamane le", "par", "-". */
const MOST_WORDS = 6

/** What is left of a line when its date, author and section are lifted. */
export const remnants: Stage = {
  name: 'remnants',
  summary: 'Cuts the dashes, labels and little words that stay of a line from which something was lifted.',
  *find(page) {
    const lines = liftedLines(page)
    let next = 0
    for (const block of page.children) {
      while (next < lines.length && lines[next]![1] <= block.start) next++
      const line = lines[next]
      if (!line) return
      if (block.end <= line[0] || block.shape.words > MOST_WORDS) continue
      yield cut(block, 'metadata', {
        rule: 'remnants/line',
        reason: 'what is left of a line of metadata',
        confidence: 0.85
      })
    }
  }
}

/** The raw lines from which something was lifted, in order. */
function liftedLines(page: Page): Span[] {
  const lines: Span[] = []
  for (const {op, start, end} of findingsOf(page)) {
    if (op !== 'lift') continue
    const to = page.raw.indexOf('\n', end)
    lines.push([page.raw.lastIndexOf('\n', start) + 1, to < 0 ? page.raw.length : to])
  }
  return lines.sort((a, b) => a[0] - b[0])
}
