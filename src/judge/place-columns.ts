import type {Block} from '../page/block.js'
import type {Page} from '../page/page.js'
import {isProse, opensList} from '../page/shape.js'
import {clamp, NOTHING, sums, type Columns} from './columns.js'
import type {Words} from './words.js'

/** Blocks from the densest place that count as far. */
const FAR = 40
const MOST_COPIES = 6
/** Blocks below the line that opens a list that count as far. */
const MOST_LISTED = 12
/** How unlike their neighbours blocks at the page's ends count. */
const UNLIKE = 9

/** Where a block stands in its page, and among what. */
export function addPlaceColumns(columns: Columns, page: Page, words: Words): void {
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
  const copies = copiesOf(words)
  const echoes = echoesOf(words)
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
  columns.add('copies', index => Math.min(MOST_COPIES, copies[index]!))
  columns.add('echoes', index => echoes[index]!)
  columns.add('rhythm', index => unlike(index, 2))
  columns.add('steady', index => unlike(index, 1))
  const openings = openingsOf(children)
  columns.add('listed', index => Math.min(MOST_LISTED, index - (openings[index] ?? index)))
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

/** How many other blocks have the same words. */
function copiesOf({ids, starts}: Words): number[] {
  const counts = new Map<number, number>()
  const keys: number[] = []
  for (let index = 0; index + 1 < starts.length; index++) {
    let key = 0
    for (let at = starts[index]!; at < starts[index + 1]!; at++)
      key = Math.imul(key ^ (ids[at]! + 1), 0x01000193)
    keys.push(key)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return keys.map(key => counts.get(key)! - 1)
}

/** Words that are looked for elsewhere in the page, in a row. */
const RUN = 3
/** Places for a run's count; two runs share one in one of so many cases. */
const APART = 16

/**
 * The share of each block's runs of words that stand elsewhere in the page, or twice in the block, as the headlines of
 * other articles do where a picture has them too. A run's place is its hash; `NOTHING` for a block without runs.
 */
function echoesOf({ids, starts}: Words): number[] {
  let places = 1
  while (places < ids.length * APART) places *= 2
  const counts = new Uint8Array(places)
  const at = new Int32Array(ids.length)
  for (let index = 0; index + RUN <= ids.length; index++) {
    let key = 0
    for (let next = index; next < index + RUN; next++) key = Math.imul(key ^ (ids[next]! + 1), 0x9e3779b1)
    const place = (key ^ (key >>> 15)) & (places - 1)
    at[index] = place
    if (counts[place]! < 2) counts[place]!++
  }
  const shares: number[] = []
  for (let index = 0; index + 1 < starts.length; index++) {
    const from = starts[index]!
    const runs = starts[index + 1]! - from - RUN + 1
    let again = 0
    for (let run = from; run < from + runs; run++) if (counts[at[run]!]! > 1) again++
    shares.push(runs > 0 ? again / runs : NOTHING)
  }
  return shares
}
