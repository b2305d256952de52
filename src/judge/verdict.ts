import type {Block} from '../page/block.js'
import {oncePerPage} from '../page/once.js'
import type {Page} from '../page/page.js'
import {endsSentence, isProse} from '../page/shape.js'
import type {Columns} from './columns.js'
import {confidenceOf} from './confidence.js'
import {decode} from './decode.js'
import {columnsOf} from './features.js'
import {scoresOf} from './score.js'

/** A line at an end of the article that is no sentence must be so likely to be its own. */
const SURE = 0.7

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
  return {columns, scores, isKept, confidence: confidenceOf({scores, words, isKept, hope})}
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
