import {phraseOf} from '../language/lexicon.js'
import {pageBefore} from './page-before.js'

/** The stage that gets the lines that layout made. */
const AFTER_LAYOUT = 'edits'

/** Times that a text is looked through: where a long phrase is no more, a shorter one in it may be. */
const ROUNDS = 3

/** The ids of the phrases that are found in a raw text: `fr/aller-plus-loin`. */
export function phrasesIn(raw: string): Set<string> {
  const page = pageBefore(AFTER_LAYOUT, raw)
  return new Set(page.children.flatMap(block => phraseOf(page, block)?.id ?? []))
}

/**
 * The raw text with these phrases written so that they are none, which changes nothing else of it: two letters of the
 * last word have changed places, "Follow us on Faceboko".
 */
export function garble(raw: string, ids: ReadonlySet<string>): string {
  let text = raw
  for (let round = 0; round < ROUNDS; round++) {
    const page = pageBefore(AFTER_LAYOUT, text)
    let next = text
    for (const block of page.children) {
      const phrase = phraseOf(page, block)
      if (phrase && ids.has(phrase.id)) next = garbledAt(next, phrase.start, phrase.end)
    }
    if (next === text) break
    text = next
  }
  return text
}

function garbledAt(text: string, start: number, end: number): string {
  return text.slice(0, start) + text.slice(start, end).replace(LAST_TWO, '$1$3$2') + text.slice(end)
}

/** The last two letters side by side that are not the same, and what is before them. */
const LAST_TWO = /^(.*)(\p{L})(?!\2)(\p{L})/su
