import {IS_GLYPH} from '../language/word-list.js'
import type {Run} from '../language/words-of.js'

/** Letters of a word that says something, at least. */
const LEAST = 3

/** The words that say something, each once, as hashes: case, accents and little words set aside. */
export function wordsIn(run: Run): ReadonlySet<number> {
  const words = new Set<number>()
  addWords(words, run)
  return words
}

/**
 * Add those that say something.
 *
 * @param wanted only those of these
 */
export function addWords(words: Set<number>, {list, from, to}: Run, wanted?: ReadonlySet<number>): void {
  const {hashes, sizes} = list
  for (let at = from; at < to; at++) {
    const size = sizes[at]!
    if (size < LEAST && size !== IS_GLYPH) continue
    // Most words of a long text are in no headline, and to look is cheaper than to keep.
    if (!wanted || wanted.has(hashes[at]!)) words.add(hashes[at]!)
  }
}

/** How many words two texts have in common. */
export function sharedBy(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let shared = 0
  for (const word of a) if (b.has(word)) shared++
  return shared
}

/**
 * How much two texts have in common, from 0 to 1: the mean of the shares of either's words that the other has too, and
 * of both together. A window's title seldom has the very words of the headline: "Ashcombe bridge opens
 * two years late" stands over "Bridge at Ashcombe opens after two years of works".
 */
export function likeness(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const shared = sharedBy(a, b)
  return shared === 0 ? 0 : (shared / a.size + shared / b.size + (2 * shared) / (a.size + b.size)) / 3
}
