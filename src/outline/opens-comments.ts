import {phraseOf} from '../language/lexicon.js'
import type {Block} from '../page/block.js'
import {oncePerPage} from '../page/once.js'
import type {Page} from '../page/page.js'
import {isProse} from '../page/shape.js'

/** Whether the block heads what readers wrote. */
export function opensComments(page: Page, block: Block): boolean {
  return headsComments(page, block) && !buttonsOf(page).has(block.start)
}

function headsComments(page: Page, block: Block): boolean {
  const phrase = phraseOf(page, block)
  return phrase?.stage === 'comments' && phrase.role === 'heading'
}

/**
 * Where buttons stand amid the text that are called like a heading of comments: "Share", "Leave a comment", or the other
 * way round, and the text goes on; the comments have a heading of their own further down.
 */
const buttonsOf = oncePerPage<ReadonlySet<number>>(page => {
  const {children} = page
  const last = children.findLast(block => headsComments(page, block))
  const isShare = (line?: Block): boolean => line !== undefined && phraseOf(page, line)?.stage === 'social'
  const buttons = children.filter((block, index) => {
    if (block === last || !headsComments(page, block)) return false
    const [above, next, afterNext] = [children[index - 1], children[index + 1], children[index + 2]]
    const below = isShare(next) ? afterNext : isShare(above) ? next : undefined
    return below !== undefined && isProse(below.shape)
  })
  return new Set(buttons.map(({start}) => start))
})
