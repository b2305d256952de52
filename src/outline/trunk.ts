import {phraseOf} from '../language/lexicon.js'
import type {Block} from '../page/block.js'
import {indexAt} from '../page/index-at.js'
import {oncePerPage} from '../page/once.js'
import type {Page} from '../page/page.js'
import type {Span} from '../page/span.js'
import {endsSentence, isBare} from '../page/shape.js'
import {opensComments} from './opens-comments.js'
import {inOrder, sectionsOf} from './sections.js'
import {titlesOf} from './titles.js'
import {weightsOf} from './weights.js'

/** The article's run of text: indexes into the page's blocks, `end` exclusive. Empty where there is no prose. */
export interface Trunk {
  readonly start: number
  readonly end: number
}

/** So many blocks above the run a name or a date may still be the article's. */
export const ABOVE = 12

/** What comes behind a heading of comments must be so much more prose to be the article after all. */
const AFTER_COMMENTS = 0.35
/** So must a run that begins far below the headline, where the page's title tells which line that is. */
const AFAR = 0.5
const NEAR = 12

/** The run of blocks with the most prose in it, its short lines charged against it. */
export function trunkOf(page: Page): Trunk {
  const [start, end] = run(page)
  return {start: indexAt(page, start), end: indexAt(page, end)}
}

const run = oncePerPage(find)

function find(page: Page): Span {
  const {children} = page
  const weights = weightsOf(page)
  const titles = titlesOf(page)
  let best = {start: 0, end: 0, weight: 0}
  let start = 0
  let sum = 0
  let discount = 1
  for (const [index, block] of children.entries()) {
    if (opensComments(page, block)) {
      discount = AFTER_COMMENTS
      sum = 0
    }
    if (sum <= 0) {
      start = index
      sum = 0
    }
    sum += weights[index]!
    const weight = sum * discount * (isNear(children, titles, start) ? 1 : AFAR)
    if (weight > best.weight) best = {start, end: index + 1, weight}
  }
  if (best.weight === 0) return [0, 0]
  const trunk = widen(page, best)
  return [children[trunk.start]!.start, children[trunk.end - 1]!.end]
}

/** Whether a run begins close below one of the headline's copies, or there are none to tell. */
function isNear(children: readonly Block[], titles: ReadonlySet<number>, start: number): boolean {
  if (titles.size === 0) return true
  for (let at = start; at >= Math.max(0, start - NEAR); at--) if (titles.has(children[at]!.start)) return true
  return false
}

/** Lines of a box, for a newsletter or to another article, behind which an article may still close. */
const BOX = 4

/**
 * Short sentences at either end belong to the run, "Vive le professeur !", behind a box as well; behind one with links to other
 * articles where the page's furniture follows: of a list of headlines with teasers the next headline does.
 */
function widen(page: Page, {start, end}: Trunk): Trunk {
  const {children} = page
  const sectionAt = inOrder(sectionsOf(page))
  let isBehindLinks = false
  for (let at = end; at < children.length && at <= end + BOX; at++) {
    const block = children[at]!
    const isOfOthers = sectionAt(block) !== undefined
    if (isOfOthers && isBare(block.shape)) isBehindLinks = true
    else if (!isOfOthers && isClosing(page, block) && (!isBehindLinks || isAboveFurniture(page, at)))
      end = at + 1
    else if (!isOfBox(page, block)) break
  }
  while (start > 0 && isClosing(page, children[start - 1]!)) start--
  return {start, end}
}

/** Whether one of the next two lines is the page's own: buttons, tags, copyright; not the date of another article. */
function isAboveFurniture(page: Page, at: number): boolean {
  const below = page.children.slice(at + 1, at + 3)
  return (
    below.length === 0 || below.some(block => ![undefined, 'dates'].includes(phraseOf(page, block)?.stage))
  )
}

function isClosing(page: Page, block: Block): boolean {
  return block.shape.words >= 3 && endsSentence(block.shape) && phraseOf(page, block) === undefined
}

function isOfBox(page: Page, block: Block): boolean {
  const phrase = phraseOf(page, block)
  if (phrase?.at !== 'line' && phrase?.at !== 'start') return false
  return phrase.stage === 'promotion' || phrase.stage === 'social' || phrase.role === 'prompt'
}
