import {foldCode} from '../language/fold.js'
import {BASIS, mix} from '../language/word-hash.js'
import {DIGIT, KINDS, kindOf, LETTER} from '../page/character.js'

/** Letters of a word that says something, at least; numbers always do. */
const LEAST = 3

/** The last letter of Latin that is folded unit by unit; quotation marks and dashes stand from here to there. */
const LATIN = 0x24f
const MARKS = [0x2010, 0x2060] as const
/** Superscripts and fractions, which are numbers to Unicode and no digits. */
const FIGURES = '²³¹¼½¾'

/** The words of a text that say something, each once, as hashes: case, accents and little words set aside. */
export function wordsIn(text: string): ReadonlySet<number> {
  if (isLatin(text)) return latinWordsIn(text)
  const plain = text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
  const words = new Set<number>()
  for (const word of plain.match(/[\p{L}\p{N}]+/gu) ?? []) {
    if (word.length < LEAST && !/\p{N}/u.test(word)) continue
    let hash = BASIS
    for (let at = 0; at < word.length; at++) hash = mix(hash, word.charCodeAt(at))
    words.add(hash)
  }
  return words
}

function isLatin(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code > LATIN ? code < MARKS[0] || code > MARKS[1] : code >= 0xb2 && FIGURES.includes(text[at]!))
      return false
  }
  return true
}

/** The same in one pass, as most pages have no other letters. */
function latinWordsIn(text: string): ReadonlySet<number> {
  const words = new Set<number>()
  for (let at = 0; at < text.length; at++) {
    const start = at
    let kinds = 0
    let hash = BASIS
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at)
      const kind = KINDS[code]! || kindOf(code)
      if ((kind & (LETTER | DIGIT)) === 0) break
      kinds |= kind
      hash = mix(hash, kind & DIGIT ? code : foldCode(code))
    }
    if (at - start >= LEAST || kinds & DIGIT) words.add(hash)
  }
  return words
}

/**
 * How much two texts have in common, from 0 to 1: the mean of the shares of either's words that the other has too, and
 * of both together. A window's title seldom has the very words of the headline: "Ashcombe bridge opens
 * two years late" stands over "Bridge at Ashcombe opens after two years of works".
 */
export function likeness(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let shared = 0
  for (const word of a) if (b.has(word)) shared++
  if (shared === 0) return 0
  return (shared / a.size + shared / b.size + (2 * shared) / (a.size + b.size)) / 3
}
