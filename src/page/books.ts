import {isSpace} from './character.js'
import {findingsOf, type Page} from './page.js'

/** Where every UTF-16 unit of the raw text went. */
export interface Books {
  readonly raw: number
  readonly kept: number
  readonly lifted: number
  readonly cut: number
  /** White space between what was kept, lifted and cut. */
  readonly space: number
}

/** A stretch of the raw text that is accounted for. */
export interface Account {
  readonly start: number
  readonly end: number
  readonly as: 'kept' | 'lifted' | 'cut'
}

/** A page whose books don't close: something was lost or counted twice. It must not become an article. */
export class UnbalancedError extends Error {
  override readonly name = 'UnbalancedError'
}

/** Every stretch that was kept, lifted or cut, in the order of the page. */
export function accountsOf(page: Page): Account[] {
  const accounts: Account[] = []
  for (const {spans} of page.children)
    for (const [start, end] of spans) accounts.push({start, end, as: 'kept'})
  for (const {op, start, end} of findingsOf(page)) {
    if (op === 'cut') accounts.push({start, end, as: 'cut'})
    else if (op === 'lift') accounts.push({start, end, as: 'lifted'})
  }
  return accounts.sort((a, b) => a.start - b.start)
}

/**
 * Close the page's books: each unit of the raw text is kept, lifted or cut once, or it is white space between.
 *
 * @throws {UnbalancedError} where that does not hold.
 */
export function balance(page: Page, accounts: readonly Account[] = accountsOf(page)): Books {
  const sums = {kept: 0, lifted: 0, cut: 0}
  let space = 0
  let at = 0
  for (const {start, end, as} of [
    ...accounts,
    {start: page.raw.length, end: page.raw.length, as: 'kept'} as const
  ]) {
    if (start < at) throw new UnbalancedError(`What stands at ${start}–${at} of the page is counted twice`)
    for (; at < start; at++) {
      if (!isSpace(page.raw.charCodeAt(at)))
        throw new UnbalancedError(`What stands at ${at} of the page was lost`)
      space++
    }
    sums[as] += end - start
    at = end
  }
  return {raw: page.raw.length, ...sums, space}
}
