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

/** How many of the words between two offsets are function words of each language, and how many words there are. */
export function countFunctionWords(
  text: string,
  from: number,
  to: number
): {words: number; counts: Map<string, number>} {
  const counts = new Map<string, number>()
  let words = 0
  let start = -1
  for (let at = from; at <= to; at++) {
    if (at < to && isWord(text.charCodeAt(at))) {
      if (start < 0) start = at
      continue
    }
    if (start < 0) continue
    words++
    for (const language of languagesOf.get(text.slice(start, at).toLowerCase()) ?? []) {
      counts.set(language, (counts.get(language) ?? 0) + 1)
    }
    start = -1
  }
  return {words, counts}
}

/** Whether a word is a function word of some language. */
export function functionWordsHave(word: string): boolean {
  return languagesOf.has(word)
}
