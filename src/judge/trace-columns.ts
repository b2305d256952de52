import type {Category, Field} from '../page/finding.js'
import {findingsOf, type Page} from '../page/page.js'
import {column, type Column, type Columns} from './columns.js'

/** What the stages before took, sorted by what it says of the text around it. */
const TRACES: Readonly<Record<string, readonly (Category | Field)[]>> = {
  related: ['related', 'ticker'],
  comments: ['comments'],
  social: ['social', 'interface'],
  promotion: ['promotion', 'legal'],
  navigation: ['navigation'],
  caption: ['caption'],
  author: ['author'],
  date: ['datePublished', 'dateModified'],
  headline: ['headline'],
  keywords: ['keywords', 'articleSection'],
  duplicate: ['duplicate']
}

/** Blocks and takings that count as far. */
const FAR = 40
const MOST_SEEN = 10
const MOST_TAKINGS = 20

/** Something that was taken: where it stood, and its rank among the blocks that are left and all that was taken. */
interface Taking {
  readonly start: number
  readonly size: number
  readonly kind: Category | Field
}

/** What the stages before took from around a block. */
export function traceColumns(page: Page): Columns {
  const {children} = page
  const takings = takingsOf(page)
  const of = (valueOf: (index: number) => number) => column(children.length, valueOf)
  // How many takings stand above each block, and how much text they held.
  const above: number[] = []
  const gaps: number[] = []
  let next = 0
  for (const {start} of children) {
    let gap = 0
    for (; next < takings.length && takings[next]!.start < start; next++) gap += takings[next]!.size
    above.push(next)
    gaps.push(gap)
  }
  const columns: Record<string, Column> = {
    gap: of(index => Math.log2(1 + gaps[index]!)),
    gapBelow: of(index => Math.log2(1 + (gaps[index + 1] ?? 0))),
    takings: of(index => Math.min(MOST_TAKINGS, above[index]! - (above[index - 1] ?? 0))),
    holes: of(index => children[index]!.spans.length)
  }
  for (const [name, kinds] of Object.entries(TRACES)) {
    const places = placesOf(takings, kinds, above)
    const nearest = nearestOf(places, above)
    columns[`${name}Above`] = of(index => nearest.above[index]!)
    columns[`${name}Below`] = of(index => nearest.below[index]!)
    columns[`${name}Seen`] = of(index => Math.min(MOST_SEEN, nearest.seen[index]!))
  }
  return columns
}

function takingsOf(page: Page): Taking[] {
  const takings: Taking[] = []
  for (const finding of findingsOf(page)) {
    const {start, end} = finding
    if (finding.op === 'cut') takings.push({start, size: end - start, kind: finding.category})
    if (finding.op === 'lift') takings.push({start, size: end - start, kind: finding.field})
  }
  return takings.sort((a, b) => a.start - b.start)
}

/** The ranks, among blocks and takings together, of the takings of these kinds. */
function placesOf(
  takings: readonly Taking[],
  kinds: readonly (Category | Field)[],
  above: readonly number[]
): number[] {
  const places: number[] = []
  let block = 0
  for (const [index, {kind}] of takings.entries()) {
    if (!kinds.includes(kind)) continue
    while (block < above.length && above[block]! <= index) block++
    places.push(index + block)
  }
  return places
}

/** How far each block is from the nearest of the places above and below, and how many stand above. */
function nearestOf(places: readonly number[], takingsAbove: readonly number[]) {
  const above: number[] = []
  const below: number[] = []
  const seen: number[] = []
  let next = 0
  for (let index = 0; index < takingsAbove.length; index++) {
    const rank = index + takingsAbove[index]!
    while (next < places.length && places[next]! < rank) next++
    above.push(next === 0 ? FAR : Math.min(FAR - 1, rank - places[next - 1]!))
    below.push(next === places.length ? FAR : Math.min(FAR - 1, places[next]! - rank))
    seen.push(next)
  }
  return {above, below, seen}
}
