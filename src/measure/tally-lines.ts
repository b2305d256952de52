import type {Label} from './line-labels.js'

/** What became of the lines of one label. */
export interface Tally {
  readonly label: string
  /** Whether such lines are part of the article. */
  readonly kept: boolean
  readonly lines: number
  /** With just this label; of lines to keep, kept at all. */
  readonly found: number
  /** Of lines to remove: removed under another category. */
  readonly elsewhere: number
  /** Kept though labelled as something to remove, or the other way round. */
  readonly wrong: number
}

const KEPT: ReadonlySet<string> = new Set(['headline', 'paragraph', 'heading'])

/**
 * Count labels line by line, by what they should be. Lines of white space (`null`) don't count.
 *
 * @param pages of each, the labels its lines have and those they should have
 */
export function tallyLines(
  pages: readonly {readonly found: readonly (Label | null)[]; readonly wanted: readonly string[]}[]
): Tally[] {
  const tallies = new Map<string, {lines: number; found: number; elsewhere: number; wrong: number}>()
  for (const {found, wanted} of pages) {
    for (const [index, label] of wanted.entries()) {
      const got = found[index]
      if (got === undefined || got === null) continue
      const tally = tallies.get(label) ?? {lines: 0, found: 0, elsewhere: 0, wrong: 0}
      tallies.set(label, tally)
      tally.lines++
      if (KEPT.has(got) !== KEPT.has(label)) tally.wrong++
      else if (got === label || KEPT.has(label)) tally.found++
      else tally.elsewhere++
    }
  }
  return [...tallies]
    .map(([label, tally]) => ({label, kept: KEPT.has(label), ...tally}))
    .sort((a, b) => Number(b.kept) - Number(a.kept) || b.lines - a.lines)
}
