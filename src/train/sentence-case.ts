import type {Seam} from './seam-labels.js'

/** Words of a line in which most begin with a capital: a title, as English has them. */
const FEWEST = 2
const MOST = 16
const TITLED = 0.6
/** A word behind another of its line. */
const FOLLOWING = /(?<=[\p{L}\p{N},:;&’'–-]\s)\p{Lu}[\p{Ll}’']+/gu
const WORD = /\p{L}[\p{L}’']*/gu

/**
 * The `block` dump with its titles written as most languages write them, "The wet dog" for "The Wet Dog": words that the
 * page has with a small letter too get one. As long as before, unit for unit.
 */
export function sentenceCase(block: string): string {
  const small = new Set(block.match(/(?<![\p{L}\p{N}])\p{Ll}[\p{L}’']*/gu))
  return block
    .split('\n')
    .map(line => (isTitle(line) ? line.replace(FOLLOWING, word => lower(word, small)) : line))
    .join('\n')
}

function isTitle(line: string): boolean {
  const words = line.match(WORD) ?? []
  if (words.length < FEWEST || words.length > MOST) return false
  return words.filter(word => /^\p{Lu}/u.test(word)).length >= words.length * TITLED
}

function lower(word: string, small: ReadonlySet<string>): string {
  const lowered = word.toLowerCase()
  return lowered.length === word.length && small.has(lowered) ? lowered : word
}

/** Another dump of the page, its letters written as those of `block`. */
export function writtenAs(block: string, dump: string, seams: ReadonlyMap<number, Seam>): string {
  return Array.from({length: dump.length}, (_, index) => {
    const seam = seams.get(index)
    return seam ? block[seam.at] : dump[index]
  }).join('')
}
