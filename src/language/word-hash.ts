/**
 * Words as numbers: FNV-1a (Fowler, Noll, Vo) over UTF-16 units, folded as whoever asks folds them. To make a string of
 * each word of a page is dearer than most of what is done with them; two words of a page rarely share a hash.
 */
export const BASIS = 0x811c9dc5 | 0

/** Spreads numbers over 32 bits: 2^32 by the golden ratio (Knuth). */
export const SPREAD = 0x9e3779b1

/** The hash of a word, begun with `BASIS`, with one unit more. */
export function mix(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193)
}

/** The hash of the words from one index to another, which are numbers of a page's words. */
export function hashOfRun(ids: ArrayLike<number>, from: number, to: number): number {
  let hash = 0
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ (ids[at]! + 1), SPREAD)
  return hash
}
