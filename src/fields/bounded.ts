import type {Block} from '../page/block.js'

/** Words of a block that count. */
const MOST_WORDS = 60

/** A count, from 0 to the most that counts. */
export function within(count: number, most: number): number {
  return Math.max(0, Math.min(most, count))
}

/** The words of a block, as far as they count; -1 where there is none. */
export function lengthOf(block: Block | undefined): number {
  return block ? Math.min(MOST_WORDS, block.shape.words) : -1
}
