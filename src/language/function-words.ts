import {LANGUAGES} from '../compiled.js'
import {CAPITAL, DIGIT, LETTER, kindOf} from '../page/character.js'

const names = Object.keys(LANGUAGES)

/** Each function word with the languages that have it, by their place in `names`. */
const languagesOf = new Map<string, number[]>()
for (const [language, name] of names.entries()) {
  for (const word of LANGUAGES[name]?.words?.function ?? []) {
    const list = languagesOf.get(word)
    if (!list) languagesOf.set(word, [language])
    else if (!list.includes(language)) list.push(language)
  }
}

const LONGEST = Math.max(...[...languagesOf.keys()].map(word => word.length))

/** What speaks for a language in a text. */
export interface Evidence {
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
    const start = at
    let kinds = 0
    for (; at < to; at++) {
      const kind = kindOf(text.charCodeAt(at))
      if ((kind & (LETTER | DIGIT)) === 0) break
      kinds |= kind
    }
    if (at === start) continue
    words++
    if (at - start > LONGEST) continue
    const word = text.slice(start, at)
    // Most words are in small letters, and making them so is dearer than all the rest.
    const languages = languagesOf.get(kinds & CAPITAL ? word.toLowerCase() : word) ?? []
    for (const language of languages) {
      counts[language]!++
      weights[language]! += 1 / languages.length
    }
  }
  const evidence: Evidence[] = []
  for (const [index, language] of names.entries())
    if (counts[index]! > 0) evidence.push({language, count: counts[index]!, weight: weights[index]!})
  return {words, evidence: evidence.sort((a, b) => b.weight - a.weight)}
}

/** Whether a word is a function word of some language. */
export function functionWordsHave(word: string): boolean {
  return languagesOf.has(word)
}
