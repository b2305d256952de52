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

/** How many of the words between two offsets are function words of each language, and how many words there are. */
export function countFunctionWords(
  text: string,
  from: number,
  to: number
): {words: number; counts: Map<string, number>} {
  const counts = new Map<string, number>()
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
    for (const language of languagesOf.get(kinds & CAPITAL ? word.toLowerCase() : word) ?? []) {
      counts.set(language, (counts.get(language) ?? 0) + 1)
    }
  }
  return {words, counts}
}
