/** Letters of a word that says something, at least; numbers always do. */
const LEAST = 3

/** Text that has no accents to set aside. */
const ASCII = /^[\x20-\x7e]*$/

/** The words of a text that say something, each once: case, accents and little words set aside. */
export function wordsIn(text: string): ReadonlySet<string> {
  const plain = ASCII.test(text) ? text : text.normalize('NFD').replaceAll(/\p{M}/gu, '')
  const words = plain.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return new Set(words.filter(word => word.length >= LEAST || /\p{N}/u.test(word)))
}

/**
 * How much two texts have in common, from 0 to 1: the mean of the shares of either's words that the other has too, and
 * of both together. A window's title seldom has the very words of the headline: "Ashcombe bridge opens
 * two years late" stands over "Bridge at Ashcombe opens after two years of works".
 */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0
  for (const word of a) if (b.has(word)) shared++
  if (shared === 0) return 0
  return (shared / a.size + shared / b.size + (2 * shared) / (a.size + b.size)) / 3
}
