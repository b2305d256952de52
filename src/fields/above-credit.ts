import type {Block} from '../page/block.js'
import type {Page} from '../page/page.js'
import {endsSentence, isBare, isProse} from '../page/shape.js'

/** Words of a caption at most, and at least, and of a credit that stands alone below it. */
const MOST_WORDS = 24
const FEWEST_WORDS = 4
const CREDIT_WORDS = 7
/** Where a second sentence begins, or somebody speaks: captions seldom do. */
const SECOND = /[.!?…]["”’»)]?\s|["“”«»„]/

/**
 * Whether the block is one sentence below a paragraph and right above a line that is a credit and nothing else: "The mold came out in
 * 1960, with a film.", "FPG//Getty Images". Of 27 such lines of training and dev pages 25 are captions; below a crosshead half are text.
 */
export function isAboveCredit(page: Page, index: number, isCredit: (block: Block) => boolean): boolean {
  const {raw, text, children} = page
  const [above, block, credit] = [children[index - 1], children[index]!, children[index + 1]]
  const {start, end, shape} = block
  if (shape.words < FEWEST_WORDS || shape.words > MOST_WORDS || !endsSentence(shape)) return false
  if (!above || !isProse(above.shape) || SECOND.test(text.slice(start, end))) return false
  if (!credit || credit.shape.words > CREDIT_WORDS || !isBare(credit.shape)) return false
  return raw.slice(end, credit.start).trim() === '' && isCredit(credit)
}
