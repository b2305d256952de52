import {phraseAt} from './lexicon.js'
import type {Name} from './name.js'

/** A Japanese name in Chinese letters alone. */
const NAME = /^\p{Script=Han}{3,5}$/u
/** What stands between two; with a space as wide as a letter each is whole. */
const BETWEEN = /[、\u3000]/u

/** The names that a part of a Japanese text is: "佐藤千尋、高村正史郎", also with a wide space for the mark. */
export function kanjiNames(text: string, from: number, to: number): Name[] {
  const names: Name[] = []
  let start = from
  for (const word of text.slice(from, to).split(BETWEEN)) {
    const end = start + word.length
    if (!NAME.test(word) || phraseAt(text, start, end)) return []
    names.push({text: word, start, end})
    start = end + 1
  }
  return names
}
