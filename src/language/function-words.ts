import {LANGUAGES} from '../compiled/languages.js'
import {DIGIT, isPlainLetter, isWord, kindOf, LETTER, VOID} from '../page/character.js'
import {Numbering} from './numbering.js'
import {BASIS, mix} from './word-hash.js'

const names = Object.keys(LANGUAGES)

/** Small letters by their capitals, as they are asked for. */
const small = new Uint16Array(0x10000)

/** Function words of all languages, by their hashes. */
const numbers = new Numbering(8192)
/** The languages that have each function word, by their place in `names`, word by word: in one array they are near. */
const speakers: number[] = []
/** Where those of each word begin, by its number; one more at the end. */
const starts = [0]
{
  const languagesOf: Set<number>[] = []
  for (const [language, name] of names.entries()) {
    for (const word of LANGUAGES[name]?.words?.function ?? [])
      (languagesOf[numbers.add(smallHashOf(word, 0, word.length))] ??= new Set()).add(language)
  }
  for (const languages of languagesOf) {
    speakers.push(...languages)
    starts.push(speakers.length)
  }
}

/** What speaks for a language in a text. */
interface Evidence {
  readonly language: string
  /** Words that are function words of it. */
  readonly count: number
  /** The same, each word shared among the languages that have it: "de" tells little, "ikke" much. */
  readonly weight: number
}

/** What speaks for each language between two offsets of a text, the best first, and how many words there are. */
export function weighFunctionWords(
  text: string,
  from: number,
  to: number
): {words: number; evidence: Evidence[]} {
  const counts = new Int32Array(names.length)
  const weights = new Float64Array(names.length)
  let words = 0
  for (let at = from; at < to; at++) {
    if (!isWord(text.charCodeAt(at))) continue
    const start = at
    while (at < to && goesOn(text.charCodeAt(at))) at++
    words++
    const number = numbers.find(smallHashOf(text, start, at))
    if (number < 0) continue
    const first = starts[number]!
    const end = starts[number + 1]!
    const share = 1 / (end - first)
    for (let speaker = first; speaker < end; speaker++) {
      const language = speakers[speaker]!
      counts[language]!++
      weights[language]! += share
    }
  }
  const evidence: Evidence[] = []
  for (const [index, language] of names.entries())
    if (counts[index]! > 0) evidence.push({language, count: counts[index]!, weight: weights[index]!})
  return {words, evidence: evidence.sort((a, b) => b.weight - a.weight)}
}

/** Whether a word goes on with the unit: filler parts none, "fü\0\0\0\0\0r". */
function goesOn(code: number): boolean {
  return (kindOf(code) & (LETTER | DIGIT | VOID)) !== 0
}

/** Whether what stands between two offsets of a text, in small letters, is a function word of some language. */
export function functionWordsHave(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    if (smallOf(code) !== code) return false
  }
  return functionWordsHaveHash(smallHashOf(text, from, to))
}

/** Whether the word of a hash is one; the hash is that of its small letters. */
export function functionWordsHaveHash(hash: number): boolean {
  return numbers.find(hash) >= 0
}

/** Of a word in small letters, filler left out. */
function smallHashOf(text: string, from: number, to: number): number {
  let hash = BASIS
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    if (code !== 0) hash = mix(hash, smallOf(code))
  }
  return hash
}

/** The small letter of a unit; of what is no capital, itself. */
export function smallOf(code: number): number {
  if (isPlainLetter(code)) return code
  return small[code]! || (small[code] = String.fromCharCode(code).toLowerCase().charCodeAt(0))
}
