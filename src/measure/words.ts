import {languageOfTag} from '../page/language-of-tag.js'

/** Languages that are written without spaces: there a character counts as a word. */
const UNSPACED = new Set(['zh', 'ja', 'th'])

/** What is in a word without being seen: "réac\xADtion" is one word, with its soft hyphen and without. */
export const UNSEEN = /[\xAD\u200B\u2060]/g

/**
 * The words of a text, as the measures count them.
 *
 * @param lang BCP 47, to know what a word is
 */
export function wordsOf(text: string, lang: string): readonly string[] {
  const seen = text.replaceAll(UNSEEN, '')
  return (
    seen.match(UNSPACED.has(languageOfTag(lang) ?? '') ? /[\p{L}\p{M}\p{N}_]/gu : /[\p{L}\p{M}\p{N}_]+/gu) ??
    []
  )
}
