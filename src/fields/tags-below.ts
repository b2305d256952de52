import {isDetail} from '../outline/is-detail.js'
import {isTag, MOST_WORDS} from '../outline/is-tag.js'
import {phraseOf} from '../language/lexicon.js'
import type {Block} from '../page/block.js'
import {lineStart} from '../page/line-ends.js'
import type {Page} from '../page/page.js'
import {endsSentence, isBare} from '../page/shape.js'

/** Tags below a label at most, one a line. */
const MOST_TAGS = 15
/** Units before a line's words that are looked at: "     * [12]", "  • [". */
const MARK = 20

/** The lines below a label that are its tags; "/" between them is none. */
export function tagsBelow(page: Page, index: number): Block[] {
  const below = page.children.slice(index + 1, index + 1 + MOST_TAGS)
  const mark = below[0] && markOf(page, below[0])
  const behind = below.findIndex(
    block => !isTag(page, block) || (mark !== '' && mark !== markOf(page, block))
  )
  const lines = behind < 0 ? below : below.slice(0, behind)
  const tags = lines.filter(({shape}) => shape.words > 0)
  const last = tags.at(-1)
  // "Bridges", "Rivers", "Other news of Quern", and then a headline: the last is the heading of a list.
  const isHeading = tags.length > 1 && last!.shape.words > 1 && last === lines.at(-1)
  return isHeading && isEntry(page, index + 1 + lines.length) ? tags.slice(0, -1) : tags
}

/** The first sign that a dump put before a line, as before all tags or none: "*" of "  * [Bridges](/bridges)". */
function markOf({raw}: Page, {start}: Block): string {
  const before = raw.slice(lineStart(raw, start, Math.max(0, start - MARK)), start)
  return /[\p{L}\p{N}]/u.test(before) ? '' : before.trim().slice(0, 1)
}

/** Whether an entry of a list of articles is there: a headline, also below its kicker, "A record.", or its hour or day. */
function isEntry(page: Page, at: number): boolean {
  const block = page.children[at]
  const next = page.children[at + 1]
  if (!block) return false
  if (isHeadline(page, block) || (block.shape.digits > 0 && isDetail(page, block))) return true
  const isKicker = block.shape.words <= MOST_WORDS && endsSentence(block.shape)
  return isKicker && next !== undefined && isHeadline(page, next)
}

function isHeadline(page: Page, block: Block): boolean {
  return block.shape.words > MOST_WORDS && isBare(block.shape) && phraseOf(page, block) === undefined
}
