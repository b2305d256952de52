import {datesOf} from '../language/date.js'
import {phraseOf, type Match} from '../language/lexicon.js'
import {namesAt} from '../language/name.js'
import type {Block} from '../page/block.js'
import type {Page} from '../page/page.js'

/** Units of a line that tells when, or by whom, at most. */
const LONGEST = 60
const LETTER = /\p{L}/u

/**
 * Whether the block tells when another article was written, by whom, how long it takes, or how it is rated, and nothing else:
 * "2 May 2024", "Updated: Tue 14 May 2024 06.00 BST", "3 hours ago", "By Martha Quill", "4 minute read", "4.5/5 (128)".
 */
export function isDetail(page: Page, block: Block): boolean {
  if (block.end - block.start > LONGEST) return false
  if (!LETTER.test(page.text.slice(block.start, block.end))) return true
  const phrase = phraseOf(page, block)
  if (phrase?.stage === 'byline') return isByline(page, block, phrase)
  if (phrase?.stage === 'reading') return phrase.at === 'line'
  if (phrase?.stage !== 'dates') return isDate(page, block)
  return phrase.at === 'line' || isDate(page, block, phrase.end)
}

/** Whether dates, each with its weekday and time, are all that the block says from an offset on: "11 September 2001 attacks" says more. */
export function isDate(page: Page, block: Block, start = block.start): boolean {
  const dates = datesOf(page, block)
  let from = start
  for (const date of dates) {
    if (saysMore(page, from, date.start)) return false
    from = date.end
  }
  return dates.length > 0 && !saysMore(page, from, block.end)
}

function saysMore({text}: Page, from: number, to: number): boolean {
  return /[\p{L}\p{N}]/u.test(text.slice(from, to))
}

/** "By Martha Quill", "Medically reviewed by Ann Lowe, PhD", but not "By Wendle Bridge a wolf was seen". */
function isByline({text}: Page, block: Block, {role, at, end}: Match): boolean {
  if (at !== 'start' || (role !== 'author' && role !== 'credit')) return false
  const name = namesAt(text, end, block.end).at(-1)
  if (!name) return false
  const behind = text.slice(name.end, block.end).split(/[\s,]+/)
  return behind.every(word => word === '' || /^\p{Lu}/u.test(word))
}
