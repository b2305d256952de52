import type {Block} from '../page/block.js'
import {hasLineEnd} from '../page/line-ends.js'
import type {Page} from '../page/page.js'
import type {Part} from './article.js'

/** What a mark that the layout took from the beginning of a line said of it. */
const TYPES: ReadonlyMap<string, Part['type']> = new Map([
  ['layout/mark/heading', 'heading'],
  ['layout/mark/item', 'item'],
  ['layout/mark/quote', 'quote']
])

/** What the blocks are whose lines began with a mark of Markdown or of a text browser: "## The works", "• a ladder". */
export function marksOf({raw, history, children}: Page): ReadonlyMap<Block, Part['type']> {
  const marks = history.flatMap(({findings}) => findings.filter(({rule}) => TYPES.has(rule)))
  const types = new Map<Block, Part['type']>()
  let next = 0
  for (const block of children) {
    const from = next
    while (next < marks.length && marks[next]!.start < block.start) next++
    const mark = next > from ? marks[next - 1] : undefined
    if (mark && !hasLineEnd(raw, mark.end, block.start)) types.set(block, TYPES.get(mark.rule)!)
  }
  return types
}
