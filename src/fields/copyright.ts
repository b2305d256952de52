import {phraseAt} from '../language/lexicon.js'
import type {Block} from '../page/block.js'
import type {Page} from '../page/page.js'

const SIGN = String.raw`(?:©|\([cC]\)|Copyright)\s?(?:©|\([cC]\)|Copyright)?`
/** "2026", "1999-2024", "2026-27" */
const YEARS = String.raw`(?:19|20)\d\d(?:\s?[-–]\s?(?:(?:19|20)\d\d|\d\d))?`
/** A year tells the site's own notice from a picture's: "© 2024 The Wendle Herald", "© Ann Lee". */
const NOTICE = new RegExp(String.raw`${SIGN}\s?${YEARS}[,.]?\s(?:©\s?)?(?:by\s)?`, 'u')
/** One whose year stands behind the name, if it has any: "© The Wendle Herald 2024". */
const BARE = new RegExp(String.raw`^${SIGN}\s(?:by\s)?(?!(?:19|20)\d\d)`, 'u')
const YEARS_BEHIND = new RegExp(String.raw`^\.?,?\s${YEARS}(?![-\d])`, 'u')
/** Where a name ends; the dot of "Sci.News" is the name's. */
const BEHIND_NAME = /\.?(?:\s[|–—•·-](?:\s|$)|[|,;:()•©®™]|\.\s|\.$|$)/u
/** A company's form that stands before its name, as in Indonesia: its dot ends none. */
const FORM_BEFORE = /^(?:PT|CV)\.\s/u
/** What a company has at the end of its name, in the countries whose newspapers say it: "Quern Media AB". */
const FORM =
  /[\s,](?:A\/?S|AB|AG|ASA|ApS|B\.?V|Corp|GmbH|Inc|KG|Kft|LLC|Limited|Ltd|N\.?V|Oyj?|S\.?A|S\.?A\.?S|S\.?L|S\.?L\.?U|S\.?p\.?A|S\.?r\.?l|UG|Zrt|m\.b\.H|plc|s\.r\.o|sp\. z o\.o)\.?$/u
/** Units that words on rights have at least, "Todos los derechos …": "Privacy" is an entry of the menu there. */
const RIGHTS = 15
const NAME = /^[\p{Lu}\p{Lo}\d].{1,44}$/u
const MOST_WORDS = 6

/**
 * Whom a copyright notice names: "Copyright © 1999-2024 The Taipei Times. All rights reserved." Without a year it is one of a
 * company, or says what rights there are.
 */
export function holderIn({text}: Page, {start, end}: Block): string | undefined {
  const line = text.slice(start, end)
  const dated = NOTICE.exec(line)
  const notice = dated ?? BARE.exec(line)
  if (!notice) return undefined
  const from = notice.index + notice[0].length
  const rest = line.slice(from)
  const least = FORM_BEFORE.exec(rest)?.[0].length ?? 0
  const until = least + rest.slice(least).search(BEHIND_NAME)
  const words: string[] = []
  let to = 0
  for (const {0: word, index} of rest.slice(0, until).matchAll(/\S+/g)) {
    const isLegal = phraseAt(text, start + from + index, end)?.stage === 'legal'
    if (isLegal || word === 'Copyright' || YEARS_BEHIND.test(` ${word}`)) break
    words.push(word)
    to = index + word.length
  }
  const name = words.join(' ')
  const isOwn = dated !== null || FORM.test(name) || saysMore(text, start + from + to, end)
  return isOwn && NAME.test(name) && words.length <= MOST_WORDS ? name : undefined
}

/** Whether a company's form, a year or words on rights follow the name: ", S.L.U.", ". All rights reserved", " 2024". */
function saysMore(text: string, from: number, end: number): boolean {
  const rest = text.slice(from, end)
  const [form] = /^,?\s[^\s,]+/u.exec(rest) ?? ['']
  const phrase = phraseAt(text, from, end)
  const isOnRights = phrase?.stage === 'legal' && phrase.end - phrase.start >= RIGHTS
  return YEARS_BEHIND.test(rest) || FORM.test(form) || isOnRights
}
