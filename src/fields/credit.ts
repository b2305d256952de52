import {ruleOf} from '../language/cut-phrases.js'
import {phraseAt} from '../language/lexicon.js'
import type {Block} from '../page/block.js'
import {LETTER, STOP, isBlank, isPlainLetter, isSpace, kindOf} from '../page/character.js'
import type {Page} from '../page/page.js'

/** Units at a caption's end in which its credit stands. */
const CREDIT_LENGTH = 90
/** What a credit stands behind, beside a stop. */
const BEFORE_CREDIT = '.!?。！？([—–|/'
const COPYRIGHT = '©'

/** The rule that finds a credit behind the last words of a caption: "… in Prague. Photograph: Ann Lee/Reuters". */
export function creditOf({text}: Page, {start, end, shape}: Block): string | undefined {
  // Without a stop or another mark there is nothing for it to stand behind.
  if ((shape.kinds & STOP) === 0 && shape.marks === 0) return undefined
  for (let at = Math.max(start + 1, end - CREDIT_LENGTH); at < end; at++) {
    const code = text.charCodeAt(at)
    if (isPlainLetter(code) || isSpace(code)) continue
    if (text[at] === COPYRIGHT) return isOwned(text, at) ? 'captions/copyright' : undefined
    if (!BEFORE_CREDIT.includes(text[at]!)) continue
    const credit = phraseAt(text, at + 1, end)
    if (credit?.stage === 'captions') return ruleOf(credit)
  }
  return undefined
}

/** Whether a name follows the sign, not a year, which is the site's: "© 2024 The Wendle Herald". */
function isOwned(text: string, at: number): boolean {
  const next = isBlank(text.charCodeAt(at + 1)) ? at + 2 : at + 1
  return isBlank(text.charCodeAt(at - 1)) && (kindOf(text.charCodeAt(next)) & LETTER) !== 0
}
