import {oncePerPage} from '../page/once.js'
import type {Page} from '../page/page.js'
import {amend} from './amend.js'
import type {Columns} from './columns.js'
import {confidenceOf} from './confidence.js'
import {decode} from './decode.js'
import {columnsOf} from './features.js'
import {scoresOf} from './score.js'

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
  amend(page, scores, isKept)
  return {columns, scores, isKept, confidence: confidenceOf({scores, words, isKept, hope})}
}
