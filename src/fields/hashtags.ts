import {isTag} from '../outline/is-tag.js'
import {trunkOf} from '../outline/trunk.js'
import type {Block} from '../page/block.js'
import {textOf, type Page} from '../page/page.js'

/** How far below the text they begin at most, in blocks: farther down they are a reader's. */
const BELOW = 8
/** One alone may be anything: "#1", the name of a campaign. */
const LEAST = 2
const HASHTAG = /^#\p{L}/u

/** The first lines below the article that are a hashtag each: "#Ashcombe", below it "#Bridges". None where there is one only. */
export function hashtagsOf(page: Page): Block[] {
  const {children} = page
  const {end} = trunkOf(page)
  const isHashtag = (block: Block) => HASHTAG.test(textOf(page, block)) && isTag(page, block)
  const first = children.findIndex((block, index) => index >= end && isHashtag(block))
  if (first < 0 || first > end + BELOW) return []
  const behind = children.findIndex((block, index) => index > first && !isHashtag(block))
  const found = children.slice(first, behind < 0 ? children.length : behind)
  return found.length < LEAST ? [] : found
}
