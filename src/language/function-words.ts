import {LANGUAGES} from '../compiled.js'
import {CAPITAL, DIGIT, LETTER, kindOf} from '../page/character.js'

/** Each function word with the languages that have it. */
const languagesOf = new Map<string, string[]>()
for (const [language, {words}] of Object.entries(LANGUAGES)) {
  for (const word of words?.function ?? []) {
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
  const found = new Map<string, {language: string; count: number; weight: number}>()
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
      let one = found.get(language)
      if (!one) found.set(language, (one = {language, count: 0, weight: 0}))
      one.count++
      one.weight += 1 / languages.length
    }
  }
  return {words, evidence: [...found.values()].sort((a, b) => b.weight - a.weight)}
}

/** Whether a word is a function word of some language. */
export function functionWordsHave(word: string): boolean {
  return languagesOf.has(word)
}
