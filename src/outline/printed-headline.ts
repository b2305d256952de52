import {foldOf, foldText} from '../language/fold.js'
import type {Page} from '../page/page.js'

/** UTF-16 units of a headline's first line at least, folded: a word may stand in the title by chance. */
const LEAST = 8

/** A headline that was broken for its large letters: its blocks but the last, and what stood where each was broken. */
interface PrintedHeadline {
  readonly lines: readonly number[]
  readonly between: '' | ' '
}

/** The first lines that, together and only so, stand word for word in the title. */
export function printedHeadline(page: Page, title: string): PrintedHeadline | undefined {
  const whole = foldText(title)
  for (const index of page.children.keys()) {
    const line = foldAt(page, index)
    if (line === undefined || line.length < LEAST || line === whole || !whole.includes(line)) continue
    for (const between of [' ', ''] as const) {
      const lines = linesFrom(page, index, whole, between)
      if (lines.length > 0) return {lines, between}
    }
  }
  return undefined
}

/** The lines from one on behind which the headline goes on. */
function linesFrom(page: Page, index: number, whole: string, between: string): number[] {
  const lines: number[] = []
  let words = foldAt(page, index)!
  for (let at = index; ; at++) {
    const next = foldAt(page, at + 1)
    if (next === undefined || !whole.includes(words + between + next)) return lines
    words += between + next
    lines.push(at)
  }
}

function foldAt(page: Page, index: number): string | undefined {
  const block = page.children[index]
  return block && foldOf(page, block)
}
