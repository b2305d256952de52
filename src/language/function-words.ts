import {LANGUAGES} from '../compiled.js'
import {isWord} from '../page/character.js'

/** Each function word with the languages that have it. */
const languagesOf = new Map<string, string[]>()
for (const [language, {words}] of Object.entries(LANGUAGES)) {
  for (const word of words?.function ?? []) {
    const list = languagesOf.get(word)
    if (!list) languagesOf.set(word, [language])
    else if (!list.includes(language)) list.push(language)
  }
}

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
  let start = -1
  for (let at = from; at <= to; at++) {
    if (at < to && isWord(text.charCodeAt(at))) {
      if (start < 0) start = at
      continue
    }
    if (start < 0) continue
    words++
    const languages = languagesOf.get(text.slice(start, at).toLowerCase()) ?? []
    for (const language of languages) {
      let one = found.get(language)
      if (!one) found.set(language, (one = {language, count: 0, weight: 0}))
      one.count++
      one.weight += 1 / languages.length
    }
    start = -1
  }
  return {words, evidence: [...found.values()].sort((a, b) => b.weight - a.weight)}
}
