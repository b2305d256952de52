import type {Block} from './block.js'
import type {Page} from './page.js'

let slotsOfBlocks = 0
let slotsOfPages = 0

/**
 * Work something out of a block once: blocks never change, and every stage asks. What was worked out is kept on the
 * block, as a look-up there is faster than in a WeakMap.
 *
 * @param work gets the page's text and the block, nothing else of the page; `null` where there is nothing
 */
export function oncePerBlock<Value extends object | string | null>(
  work: (text: string, block: Block) => Value
): (page: Pick<Page, 'text'>, block: Block) => Value {
  const slot = slotsOfBlocks++
  return ({text}, block) => {
    // The slot was filled by `work` of this very function.
    const known = block.memo[slot] as Value | undefined
    return known === undefined ? (block.memo[slot] = work(text, block)) : known
  }
}

/** Work something out of a page once: as the page is when it is first asked for, for all the stages after. */
export function oncePerPage<Value extends object>(work: (page: Page) => Value): (page: Page) => Value {
  const slot = slotsOfPages++
  return page => {
    const known = page.memo[slot] as Value | undefined
    return known ?? (page.memo[slot] = work(page))
  }
}

/** The same for what the stages so far say of the page: once for each of them that went by. */
export function oncePerHistory<Value extends object>(work: (page: Page) => Value): (page: Page) => Value {
  const slot = slotsOfPages++
  return page => {
    const {history, memo} = page
    const known = memo[slot] as {readonly history: unknown; readonly value: Value} | undefined
    if (known?.history === history) return known.value
    const value = work(page)
    memo[slot] = {history, value}
    return value
  }
}
