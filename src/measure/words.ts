/** Languages that are written without spaces: there a character counts as a word. */
const UNSPACED = new Set(['zh', 'ja', 'th'])

/**
 * The words of a text, as the measures count them.
 *
 * @param lang BCP 47, to know what a word is
 */
export function wordsOf(text: string, lang: string): readonly string[] {
  return text.match(UNSPACED.has(lang) ? /[\p{L}\p{M}\p{N}_]/gu : /[\p{L}\p{M}\p{N}_]+/gu) ?? []
}
