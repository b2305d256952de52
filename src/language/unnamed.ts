import {phraseAt} from './lexicon.js'
import {isRole} from './name.js'

/** A paper or a station by its letters, before what those are called who work there: "KWCH Staff", "FOX 5 Staff". */
const LETTERED = /^\p{Lu}{2,5}(?:\s\d{1,3})?\s(?:\p{Lu}\p{Ll}+\s)?(\p{Lu}\p{Ll}+)$/u
/** A station's people in a town: "KWCH Wichita Team"; a firm's "EDB Team" is what it signs with. */
const TEAM = /^\p{Lu}{2,5}\s(?:\d{1,3}\s)?(?:\p{Lu}\p{Ll}+\s){1,2}Team$/u
/** Where a word begins. */
const BEGINNING = /(?<!\S)\S/gu

/** Whether words in a name's place name nobody: a newsroom, "Sabah Haber Merkezi", or its staff, "KWCH Staff". */
export function isUnnamed(words: string): boolean {
  for (const {index} of words.matchAll(BEGINNING)) {
    const phrase = phraseAt(words, index, words.length)
    if (phrase?.role === 'unnamed' && phrase.end === words.length) return true
  }
  const [, last] = LETTERED.exec(words) ?? []
  return (last !== undefined && isRole(last)) || TEAM.test(words)
}
