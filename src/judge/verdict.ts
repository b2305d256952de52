import type {Block} from '../page/block.js'
import {oncePerPage} from '../page/once.js'
import type {Page} from '../page/page.js'
import {endsInColon, endsSentence, isProse, opensList} from '../page/shape.js'
import type {Columns} from './columns.js'
import {confidenceOf} from './confidence.js'
import {decode} from './decode.js'
import {columnsOf} from './features.js'
import {scoresOf} from './score.js'

/** A line at an end of the article that is no sentence must be so likely to be its own. */
const SURE = 0.7

/** What a line that opens a list must score right below what is kept. */
const LIKELY = 0.4
/** Items of a list, and what they must score in the mean. */
const FEWEST_ITEMS = 2
const MOST_ITEMS = 12
const ITEM = 0.1

/** What the judge makes of a page as the stages before left it. */
export interface Verdict {
  readonly columns: Columns
  /** The likelihood of each block to be the article's. */
  readonly scores: Float64Array
  readonly isKept: readonly boolean[]
  /** How likely it is that nearly all of the article is kept, and nearly nothing else. */
  readonly confidence: number
}

/** The verdict on a page, of when it is first asked for. */
export const verdictOf = oncePerPage<Verdict>(page => judge(page))

function judge(page: Page): Verdict {
  const {children} = page
  const words = children.map(({shape}) => shape.words)
  const columns = columnsOf(page)
  const scores = scoresOf(columns, children.length)
  const {isKept, hope} = decode(scores, words)
  trimEnds(children, scores, isKept)
  keepLists(children, scores, isKept)
  return {columns, scores, isKept, confidence: confidenceOf({scores, words, isKept, hope})}
}

/**
 * Keep the items of a list whose opening is kept, or as good as: "The council will need:". They look like entries of a menu
 * below a short article, of which the trees have seen few.
 */
function keepLists(children: readonly Block[], scores: ArrayLike<number>, isKept: boolean[]): void {
  for (const [index, {shape}] of children.entries()) {
    if (!opensList(shape)) continue
    if (!isKept[index] && !(isKept[index - 1] && scores[index]! >= LIKELY)) continue
    let end = index + 1
    let sum = 0
    while (end < children.length && end - index <= MOST_ITEMS && isItem(children[end]!)) sum += scores[end++]!
    const items = end - index - 1
    if (items >= FEWEST_ITEMS && sum / items >= ITEM) isKept.fill(true, index, end)
  }
}

function isItem({shape}: Block): boolean {
  return !isProse(shape) && !endsSentence(shape) && !endsInColon(shape)
}

/** Take from either end of what is kept the short lines that are no sentences, where their scores are no better. */
function trimEnds(children: readonly Block[], scores: ArrayLike<number>, isKept: boolean[]): void {
  const isLoose = (index: number) => {
    const {shape} = children[index]!
    return !isProse(shape) && !endsSentence(shape) && scores[index]! < SURE
  }
  const trim = (from: number, step: number) => {
    for (let index = from; index >= 0 && index < isKept.length; index += step) {
      if (!isKept[index]) continue
      if (!isLoose(index)) break
      isKept[index] = false
    }
  }
  trim(0, 1)
  trim(isKept.length - 1, -1)
}
