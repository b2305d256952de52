import type {Block} from '../page/block.js'
import type {Page} from '../page/page.js'
import {isProse, MOST_ITEMS, opensList} from '../page/shape.js'
import {clamp, NOTHING, sums, type Columns} from './columns.js'

/** Blocks from the densest place that count as far. */
const FAR = 40
/** How unlike their neighbours blocks at the page's ends count. */
const UNLIKE = 9

/** Where a block stands in its page, and among what. */
export function addPlaceColumns(columns: Columns, page: Page): void {
  const {children, raw} = page
  const count = children.length
  const prose = sums(children.map(({shape}) => (isProse(shape) ? shape.words : 0)))
  const all = sums(children.map(({shape}) => shape.words))
  const total = Math.max(1, prose[count]!)
  const sizes = children.map(({shape}) => Math.log2(1 + shape.words))
  const unlike = (index: number, by: number) =>
    index < by || index + by >= count
      ? UNLIKE
      : Math.abs(sizes[index]! - sizes[index - by]!) + Math.abs(sizes[index]! - sizes[index + by]!)
  const prose3 = children.map((_, index) => meanAround(prose, index, 3))
  const densest = prose3.reduce((best, mean, index) => (mean > prose3[best]! ? index : best), 0)
  const dump = dumpOf(page)
  columns.add('index', index => Math.log2(1 + index))
  columns.add('left', index => Math.log2(count - index))
  columns.add('place', index => children[index]!.start / raw.length)
  columns.add('proseBefore', index => prose[index]! / total)
  columns.add('proseBehind', index => (total - prose[index + 1]!) / total)
  columns.add('proseWordsBefore', index => Math.log2(1 + prose[index]!))
  columns.add('density2', index => meanAround(all, index, 2))
  columns.add('density6', index => meanAround(all, index, 6))
  columns.add('prose3', index => prose3[index]!)
  columns.add('prose8', index => meanAround(prose, index, 8))
  columns.add('densest', index => FAR + clamp(index - densest, FAR))
  columns.add('dump', () => dump)
  columns.add('rhythm', index => unlike(index, 2))
  columns.add('steady', index => unlike(index, 1))
  const openings = openingsOf(children)
  columns.add('listed', index => Math.min(MOST_ITEMS, index - (openings[index] ?? index)))
  columns.add('opening', index => {
    const opening = openings[index]
    return opening === undefined ? NOTHING : children[opening]!.shape.words
  })
}

/** Of each block the last line above that ends as what opens a list does, "All the parish needs:", with no prose between. */
function openingsOf(children: readonly Block[]): (number | undefined)[] {
  let opening: number | undefined
  return children.map(({shape}, index) => {
    const above = opening
    if (isProse(shape)) opening = undefined
    if (opensList(shape)) opening = index
    return above
  })
}

/** How the page's blocks were come by: 0 where they are its lines, 1 where most were joined, 2 where they were parted. */
function dumpOf(page: Page): number {
  let joins = 0
  let breaks = 0
  for (const {op} of page.history.find(({stage}) => stage === 'layout')?.findings ?? []) {
    if (op === 'join') joins++
    if (op === 'break') breaks++
  }
  if (breaks + joins < page.children.length / 4) return 0
  return joins > breaks ? 1 : 2
}

/** The mean of what was summed over a block and so many to either side. */
function meanAround(sum: readonly number[], index: number, reach: number): number {
  const from = Math.max(0, index - reach)
  const to = Math.min(sum.length - 1, index + reach + 1)
  return (sum[to]! - sum[from]!) / (to - from)
}
