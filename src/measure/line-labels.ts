import type {Article, Part} from '../article/article.js'
import type {Edit, Log} from '../article/log.js'
import type {Category} from '../page/finding.js'
import {stretchesOf, type Removal, type Stretch} from '../page/stretches.js'

/** What became of a raw line: kept as such a part of the body, lifted as the headline, or gone as a category. */
export type Label = Category | 'headline' | 'paragraph' | 'heading'

/**
 * What became of each line of the raw text, `null` for a line of white space: what most of its characters became.
 *
 * A lift counts as `metadata`, but for the headline; quotes and items of the body count as paragraphs.
 */
export function lineLabels(raw: string, article: Pick<Article, 'body'>, log: Log): (Label | null)[] {
  const edits = log.stages.flatMap(({edits}) => edits)
  const stretches = stretchesOf(article.body, edits)
  let next = 0
  let from = 0
  return raw.split('\n').map(line => {
    const to = from + line.length
    const sums = new Map<Label, number>()
    while (next < stretches.length && stretches[next]!.end <= from) next++
    for (let at = next; at < stretches.length && stretches[at]!.start < to; at++) {
      const stretch = stretches[at]!
      const {start, end} = stretch
      const label = labelOf(stretch)
      sums.set(label, (sums.get(label) ?? 0) + Math.min(end, to) - Math.max(start, from))
    }
    from = to + 1
    return [...sums].reduce<[Label | null, number]>(
      (best, sum) => (sum[1] > best[1] ? sum : best),
      [null, 0]
    )[0]
  })
}

function labelOf({part, edit}: Stretch<Part, Removal<Edit>>): Label {
  if (part) return part.type === 'heading' ? 'heading' : 'paragraph'
  if (edit.op === 'cut') return edit.category
  return edit.field === 'headline' ? 'headline' : 'metadata'
}
