/** Letters of a word that says something, at least; numbers always do. */
const LEAST = 3

/** The words of a text that say something, each once: case, accents and little words set aside. */
export function wordsIn(text: string): ReadonlySet<string> {
  const words =
    text
      .normalize('NFD')
      .replaceAll(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  return new Set(words.filter(word => word.length >= LEAST || /\p{N}/u.test(word)))
}

/**
 * How much two texts have in common, from 0 to 1: the mean of the shares of either's words that the other has too, and
 * of both together. A window's title seldom has the very words of the headline: "Dixie Chicks co-founder dead at 65
 * after car crash" stands over "… dead at 65 after head-on collision".
 */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0
  for (const word of a) if (b.has(word)) shared++
  if (shared === 0) return 0
  return (shared / a.size + shared / b.size + (2 * shared) / (a.size + b.size)) / 3
}
