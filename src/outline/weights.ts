import {phraseOf} from '../language/lexicon.js'
import type {Block} from '../page/block.js'
import {indexAt} from '../page/index-at.js'
import type {Page} from '../page/page.js'
import {endsSentence, isProse, MOST_ITEMS, opensList} from '../page/shape.js'
import {isAdvertisement} from './advertisement.js'
import {sectionsOf} from './sections.js'

/** Words that a paragraph must have beyond to speak for an article: as in the best run of long lines, measure/baselines.ts. */
const TOLL = 12
/** A short line that ends as a sentence does costs less, and may speak for the article. */
const SENTENCE_TOLL = 5
/** No paragraph counts for more, so that one long notice doesn't outweigh an article. */
const CAP = 90
/** A line that a phrase names as furniture. */
const FURNITURE = -10
/** What stands within an article as often as not: a minute ("95'"), a line to another article, a crosshead. */
const WITHIN = -2
/** Words of a crosshead at most, and of a sentence that it stands between at least. */
const CROSSHEAD = 10
const SENTENCE = 3
/** A line of a list below the one that opens it. */
const ITEM = -1

/** How much each of the page's blocks speaks for an article around it, in words: less than nothing, where against one. */
export function weightsOf(page: Page): number[] {
  const {children} = page
  const weights = children.map(block => weightOf(page, block))
  let listed = 0
  for (const [index, block] of children.entries()) {
    listed = opensList(block.shape) ? MOST_ITEMS : isShortLine(page, block) ? listed - 1 : 0
    if (!isShortLine(page, block)) continue
    if (listed >= 0) weights[index] = Math.max(weights[index]!, ITEM)
    else if (isCrosshead(children, index)) weights[index] = Math.max(weights[index]!, WITHIN)
  }
  for (const {start, end} of sectionsOf(page)) weights.fill(-TOLL, indexAt(page, start), indexAt(page, end))
  return weights
}

function weightOf(page: Page, block: Block): number {
  const {shape} = block
  const phrase = phraseOf(page, block)
  if (isAdvertisement(page, block)) return 0
  if (phrase && phrase.at !== 'within' && phrase.at !== 'end' && !isAboutArticle(phrase.stage))
    return phrase.stage === 'related' && phrase.role === 'prompt' ? WITHIN : FURNITURE
  if (isProse(shape)) return Math.min(shape.words, CAP) - TOLL
  if (shape.letters === 0) return WITHIN
  if (shape.end === '.' || shape.end === '。' || shape.sentences > 1)
    return Math.max(-SENTENCE_TOLL, shape.words - SENTENCE_TOLL)
  return Math.max(-TOLL, Math.min(-1, shape.words - TOLL))
}

/** Dates, bylines and captions stand in an article's midst as well as around it. */
function isAboutArticle(stage: string): boolean {
  return stage === 'byline' || stage === 'dates' || stage === 'captions' || stage === 'reading'
}

/** A line that neither reads as prose nor is named by a phrase. */
function isShortLine(page: Page, block: Block): boolean {
  return !isProse(block.shape) && phraseOf(page, block) === undefined
}

/** "Parkplätze entfallen" between two paragraphs, however short: a menu's lines have lines of their own kind beside them. */
function isCrosshead(children: readonly Block[], index: number): boolean {
  return (
    children[index]!.shape.words <= CROSSHEAD && isText(children[index - 1]) && isText(children[index + 1])
  )
}

function isText(block: Block | undefined): boolean {
  if (!block) return false
  const {shape} = block
  return isProse(shape) || (shape.words >= SENTENCE && endsSentence(shape))
}
