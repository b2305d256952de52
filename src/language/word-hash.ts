/**
 * Words as numbers: FNV-1a (Fowler, Noll, Vo) over UTF-16 units, folded as whoever asks folds them. To make a string of
 * each word of a page is dearer than most of what is done with them; two words of a page rarely share a hash.
 */
export const BASIS = 0x811c9dc5 | 0

/** The hash of a word, begun with `BASIS`, with one unit more. */
export function mix(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193)
}
