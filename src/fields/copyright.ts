import {phraseAt} from '../language/lexicon.js'
import type {Block} from '../page/block.js'
import type {Page} from '../page/page.js'

/** A year tells the site's own notice from a picture's: "© 2024 The Wendle Herald", "© Ann Lee". */
const NOTICE =
  /(?:©|\([cC]\)|\bCopyright)\s?(?:©|\([cC]\)|Copyright)?\s?(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)\d\d)?[,.]?\s(?:by\s)?/u
/** Where a name ends; the dot of "Sci.News" is the name's. */
const BEHIND_NAME = /\.?(?:\s[|–—•·-](?:\s|$)|[|,;:()•©®™]|\.\s|\.$|$)/u
const NAME = /^[\p{Lu}\p{Lo}\d].{1,44}$/u
const MOST_WORDS = 6

/** Whom a copyright notice names: "Copyright © 1999-2024 The Taipei Times. All rights reserved." */
export function holderIn({text}: Page, {start, end}: Block): string | undefined {
  const line = text.slice(start, end)
  const notice = NOTICE.exec(line)
  if (!notice) return undefined
  const from = notice.index + notice[0].length
  const words: string[] = []
  const rest = line.slice(from)
  for (const {0: word, index} of rest.slice(0, rest.search(BEHIND_NAME)).matchAll(/\S+/g)) {
    if (phraseAt(text, start + from + index, end)?.stage === 'legal' || word === 'Copyright') break
    words.push(word)
  }
  const name = words.join(' ')
  return NAME.test(name) && words.length <= MOST_WORDS ? name : undefined
}
