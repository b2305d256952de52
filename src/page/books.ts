import {isSpace} from './character.js'
import {lasting, type Change} from './lasting.js'
import type {Page} from './page.js'

/** Where every UTF-16 unit of the raw text went. */
export interface Books {
  readonly raw: number
  readonly kept: number
  readonly lifted: number
  readonly cut: number
  /** White space between what was kept, lifted and cut. */
  readonly space: number
}

/** A page whose books don't close: something was lost or counted twice. It must not become an article. */
export class UnbalancedError extends Error {
  override readonly name = 'UnbalancedError'
}

/**
 * Close the page's books: each unit of the raw text is kept, lifted or cut once, or it is white space between.
 *
 * @throws {UnbalancedError} where that does not hold.
 */
export function balance(page: Page): Books {
  const raw = page.raw.length
  const covered = new Uint8Array(raw)
  const sums = {kept: 0, lifted: 0, cut: 0}
  for (const {spans} of page.children) {
    for (const [start, end] of spans) {
      covered.fill(1, start, end)
      sums.kept += end - start
    }
  }
  for (const {findings} of page.history) {
    for (const {op, start, end} of findings) {
      if (op !== 'cut' && op !== 'lift') continue
      covered.fill(1, start, end)
      sums[op === 'cut' ? 'cut' : 'lifted'] += end - start
    }
  }
  let space = 0
  for (let at = covered.indexOf(0); at >= 0; at = covered.indexOf(0, at)) {
    for (; covered[at] === 0; at++) {
      if (!isSpace(page.raw.charCodeAt(at)))
        throw new UnbalancedError(`What stands at ${at} of the page was lost`)
      space++
    }
  }
  // Whatever is counted twice makes the sums larger than the page.
  if (sums.kept + sums.lifted + sums.cut + space !== raw) {
    throw new UnbalancedError('Something of the page is counted twice')
  }
  assertWhole(page)
  return {raw, ...sums, space}
}

/** Hold what was rewritten to being kept whole or gone: `restore` could not tell which part of it was which. */
function assertWhole({raw, text, children, history}: Page): void {
  if (text === raw) return
  const changes: Change[] = []
  for (const {findings} of history) {
    for (const finding of findings)
      if (finding.op === 'rewrite' || finding.op === 'join') changes.push(finding)
  }
  const spans = children.flatMap(block => block.spans)
  let next = 0
  let last = 0
  for (const {start, end} of lasting(changes)) {
    while (next < spans.length && spans[next]![1] <= start) next++
    const [from, to] = spans[next] ?? [raw.length, raw.length]
    const isIn = from <= start && end <= to
    if (start < last || (!isIn && from < end))
      throw new UnbalancedError(`What was rewritten at ${start}–${end} is torn apart`)
    last = end
  }
}
