import type {Join, Rewrite} from './finding.js'

/** What changed the text and left it in its place. */
export type Change = Pick<Rewrite | Join, 'op' | 'start' | 'end' | 'after'>

/** Of all changes, in the order they were made, those that no later one took in; in the order of the page. */
export function lasting<Made extends Change>(changes: readonly Made[]): Made[] {
  // Of two over the same text the later one lasts; `toReversed` puts it first, and the sort is stable.
  const sorted = changes.toReversed().sort((a, b) => a.start - b.start || b.end - a.end)
  const left: Made[] = []
  for (const change of sorted) if (change.end > (left.at(-1)?.end ?? -1)) left.push(change)
  return left
}
