import {ruleOf} from '../language/cut-phrases.js'
import {phraseAt, phraseOf, type Match} from '../language/lexicon.js'
import {particles} from '../language/name.js'
import type {Block} from '../page/block.js'
import {
  CAPITAL,
  LETTER,
  STOP,
  isBlank,
  isCaseless,
  isPlainLetter,
  isSpace,
  kindOf
} from '../page/character.js'
import {shown, type Page} from '../page/page.js'
import {endsSentence} from '../page/shape.js'
import {isPictureSigned} from './picture-signed.js'

/** Units at a caption's end in which its credit stands. */
const CREDIT_LENGTH = 90
/** What a credit stands behind, beside a stop. */
const BEFORE_CREDIT = '.!?。！？([—–|/'
const COPYRIGHT = '©'
/** Words of a label before its colon at most: "Photo courtesy of:". */
const LABEL_WORDS = 3
/** Units at a caption's end in which the name of who took the picture stands, and for whom. */
const NAMES_LENGTH = 70
/** Units before it at least: a caption says what is to be seen. */
const SAID = 20
/** A name, as it stands among others: "Adel", "USAToday", "S.", "du" */
const NAME = String.raw`(?:\p{Lu}[\p{L}.’-]*|${[...particles].join('|')}|via|the|&)`
const NAMES = `${NAME}(?: ${NAME}){0,4}`
/** Behind a label's colon: "Felix Zahn/imago", "AFP". */
const OWNER = new RegExp(String.raw`^: ?${NAMES}(?: ?/ ?(?:${NAMES}|\p{Ll}+)){0,2}$`, 'u')
/** Behind a stop that ends a word or a year, not the number of an item. */
const BEHIND_STOP = String.raw`(?<=(?:\p{L}{2}|\d{4})[.!?…][”"»’]?\s)`
/** "… with Israel. (Adel Hana/Associated Press)", "… on October 11. Ana Ruiz (dpa/picture alliance via Getty)". */
const MADE_FOR = new RegExp(
  String.raw`${BEHIND_STOP}(?:\(${NAME}(?: ${NAME}){1,4} ?/ ?${NAMES}\)|${NAME}(?: ${NAME}){1,4} \([\p{L}/ ]+ via ${NAMES}\))\.?$`,
  'u'
)
/** "… on October 11. Ana Ruiz (REUTERS)": of a name with other capitals behind it, as "(SPD)", it is said who is who. */
const MADE_FOR_AGENCY = new RegExp(String.raw`${BEHIND_STOP}${NAME}(?: ${NAME}){1,4} \(\p{Lu}{2,}\)\.?$`, 'u')

/** Whether the phrase credits a picture in the block: "Provided by …" may begin a sentence, too, and a credit is none. */
export function isCredit({stage, role}: Match, {shape}: Block): boolean {
  return stage === 'captions' && !(role === 'given' && endsSentence(shape))
}

/** The rule that finds a credit behind the last words of a caption: "… in Prague. Photograph: Ann Lee/Reuters", "… in Prague. (Ann Lee/CBC)". */
export function creditOf(page: Page, block: Block): string | undefined {
  const {text} = page
  const {start, end, shape} = block
  // Without a stop or another mark there is nothing for it to stand behind.
  if ((shape.kinds & STOP) === 0 && shape.marks === 0) return undefined
  for (let at = Math.max(start + 1, end - CREDIT_LENGTH); at < end; at++) {
    const code = text.charCodeAt(at)
    if (isPlainLetter(code) || isSpace(code)) continue
    if (text[at] === COPYRIGHT) return isOwned(text, at, end) ? 'captions/copyright' : undefined
    if (!BEFORE_CREDIT.includes(text[at]!)) continue
    const credit = phraseAt(text, at + 1, end)
    if (credit && isCredit(credit, block)) return ruleOf(credit)
  }
  const labelled = labelledCredit(text, Math.max(start, end - CREDIT_LENGTH), end)
  if (labelled) return ruleOf(labelled)
  return isMadeFor(page, block) ? 'captions/name' : undefined
}

/** The phrase in a line, with a capital and a colon, that names follow: "Cinematic mode in action Credit: Ann Lee / Mash". */
function labelledCredit(text: string, from: number, end: number): Match | undefined {
  const tail = text.slice(from, end)
  const colon = tail.lastIndexOf(':')
  if (colon < 0 || !OWNER.test(tail.slice(colon))) return undefined
  let at = colon
  for (let words = 0; words < LABEL_WORDS; words++) {
    at = tail.lastIndexOf(' ', at - 1)
    if (at <= 0) return undefined
    const label = phraseAt(text, from + at + 1, end)
    if (label?.stage === 'captions' && label.end > from + colon && isCapital(tail, at + 1)) return label
  }
  return undefined
}

/** Whether what stands behind the last sentence is a name and, behind a slash or in brackets, whom the picture was made for. */
function isMadeFor(page: Page, block: Block): boolean {
  const {start, end, shape} = block
  const tail = page.text.slice(Math.max(start + SAID, end - NAMES_LENGTH), end)
  if (!tail.includes('(')) return !endsSentence(shape) && isPictureSigned(shown(tail))
  return MADE_FOR.test(tail) || (MADE_FOR_AGENCY.test(tail) && phraseOf(page, block)?.role === 'agency')
}

/** Whether a name follows the sign, not a year, which is the site's: "© 2024 The Wendle Herald"; nor the rest of a sentence about it. */
function isOwned(text: string, at: number, end: number): boolean {
  const next = isBlank(text.charCodeAt(at + 1)) ? at + 2 : at + 1
  if (!isBlank(text.charCodeAt(at - 1)) || (kindOf(text.charCodeAt(next)) & LETTER) === 0) return false
  return isCapital(text, next) || (kindOf(text.charCodeAt(end - 1)) & STOP) === 0
}

/** Whether a letter is a capital, or of a script without. */
function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return (kindOf(code) & CAPITAL) !== 0 || isCaseless(code)
}
