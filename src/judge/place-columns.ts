import type {Page} from '../page/page.js'
import {isProse} from '../page/shape.js'
import {clamp, column, sums, type Columns} from './columns.js'
import type {Words} from './words.js'

/** Blocks from the densest place that count as far. */
const FAR = 40
const MOST_COPIES = 6
/** How unlike their neighbours blocks at the page's ends count. */
const UNLIKE = 9

/** Where a block stands in its page, and among what. */
export function placeColumns(page: Page, words: Words): Columns {
  const {children, raw} = page
  const count = children.length
  const of = (valueOf: (index: number) => number) => column(count, valueOf)
  const prose = sums(children.map(({shape}) => (isProse(shape) ? shape.words : 0)))
  const all = sums(children.map(({shape}) => shape.words))
  const total = Math.max(1, prose[count]!)
  const size = (index: number) => Math.log2(1 + children[index]!.shape.words)
  const unlike = (index: number, by: number) =>
    index < by || index + by >= count
      ? UNLIKE
      : Math.abs(size(index) - size(index - by)) + Math.abs(size(index) - size(index + by))
  const prose3 = children.map((_, index) => meanAround(prose, index, 3))
  const densest = prose3.indexOf(Math.max(...prose3))
  const copies = copiesOf(words)
  const dump = dumpOf(page)
  return {
    index: of(index => Math.log2(1 + index)),
    left: of(index => Math.log2(count - index)),
    place: of(index => children[index]!.start / raw.length),
    proseBefore: of(index => prose[index]! / total),
    proseBehind: of(index => (total - prose[index + 1]!) / total),
    proseWordsBefore: of(index => Math.log2(1 + prose[index]!)),
    density2: of(index => meanAround(all, index, 2)),
    density6: of(index => meanAround(all, index, 6)),
    prose3: of(index => prose3[index]!),
    prose8: of(index => meanAround(prose, index, 8)),
    densest: of(index => FAR + clamp(index - densest, FAR)),
    dump: of(() => dump),
    copies: of(index => Math.min(MOST_COPIES, copies[index]!)),
    rhythm: of(index => unlike(index, 2)),
    steady: of(index => unlike(index, 1))
  }
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
function meanAround(sum: Float64Array, index: number, reach: number): number {
  const from = Math.max(0, index - reach)
  const to = Math.min(sum.length - 1, index + reach + 1)
  return (sum[to]! - sum[from]!) / (to - from)
}

/** How many other blocks have the same words. */
function copiesOf({hashes, starts}: Words): number[] {
  const counts = new Map<number, number>()
  const keys: number[] = []
  for (let index = 0; index + 1 < starts.length; index++) {
    let key = 0
    for (let at = starts[index]!; at < starts[index + 1]!; at++) key = (Math.imul(key, 31) + hashes[at]!) | 0
    keys.push(key)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return keys.map(key => counts.get(key)! - 1)
}
