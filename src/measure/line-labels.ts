import type {Article} from '../article/article.js'
import type {Log} from '../article/log.js'
import type {Category} from '../page/finding.js'

/** What became of a raw line: kept as such a part of the body, lifted as the headline, or gone as a category. */
export type Label = Category | 'headline' | 'paragraph' | 'heading'

/**
 * What became of each line of the raw text, `null` for a line of white space: what most of its characters became.
 *
 * A lift counts as `metadata`, but for the headline; quotes and items of the body count as paragraphs.
 */
export function lineLabels(raw: string, article: Pick<Article, 'body'>, log: Log): (Label | null)[] {
  const stretches: {start: number; end: number; label: Label}[] = []
  for (const {type, spans} of article.body) {
    const label = type === 'heading' ? 'heading' : 'paragraph'
    for (const [start, end] of spans) stretches.push({start, end, label})
  }
  for (const {edits} of log.stages) {
    for (const edit of edits) {
      if (edit.op === 'cut') stretches.push({start: edit.start, end: edit.end, label: edit.category})
      if (edit.op === 'lift') {
        stretches.push({
          start: edit.start,
          end: edit.end,
          label: edit.field === 'headline' ? 'headline' : 'metadata'
        })
      }
    }
  }
  stretches.sort((a, b) => a.start - b.start)
  let next = 0
  let from = 0
  return raw.split('\n').map(line => {
    const to = from + line.length
    const sums = new Map<Label, number>()
    while (next < stretches.length && stretches[next]!.end <= from) next++
    for (let at = next; at < stretches.length && stretches[at]!.start < to; at++) {
      const {start, end, label} = stretches[at]!
      sums.set(label, (sums.get(label) ?? 0) + Math.min(end, to) - Math.max(start, from))
    }
    from = to + 1
    return [...sums].reduce<[Label | null, number]>(
      (best, sum) => (sum[1] > best[1] ? sum : best),
      [null, 0]
    )[0]
  })
}
