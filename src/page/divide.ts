import {toBlock, trim, trimWhole, type Block} from './block.js'
import type {Finding} from './finding.js'
import {changed, type Page} from './page.js'
import type {Span} from './span.js'

/** Make one block of the two that stand before and after each join. */
export function joinAt(page: Page, findings: readonly Finding[], done: Finding[]): Page {
  const joins = findings.filter(finding => finding.op === 'join')
  const ends = new Map(joins.map(join => [join.start, join]))
  const children: Block[] = []
  let met = 0
  let open: Span[] = []
  for (const [index, block] of page.children.entries()) {
    const before = open.pop()
    const [first, ...rest] = block.spans
    if (before) open.push(first ? [before[0], first[1]] : before)
    else if (first) open.push(first)
    for (const span of rest) open.push(span)
    const join = ends.get(block.end)
    if (join && page.children[index + 1]?.start === join.end) met++
    else {
      children.push(
        open.length === block.spans.length && open[0] === first ? block : toBlock(page.text, open)
      )
      open = []
    }
  }
  if (met < joins.length)
    throw new RangeError(`A \`${joins[0]!.rule}\` does not fill the space between two blocks`)
  for (const join of joins) done.push(join)
  return changed(page, page.text, children)
}

/** Make two blocks of one at each break. */
export function breakAt(page: Page, findings: readonly Finding[], done: Finding[]): Page {
  const breaks = findings.filter(finding => finding.op === 'break')
  const children: Block[] = []
  let next = 0
  for (const block of page.children) {
    const {spans} = block
    const last = spans.at(-1)!
    let from = block.start
    let first = 0
    while (next < breaks.length && breaks[next]!.start < block.end) {
      const {start, end, rule} = breaks[next]!
      const before = within(page, spans, first, from, start)
      const isMore = trim(page.raw, Math.max(last[0], end), last[1]) !== undefined
      if (before.length === 0 || !isMore || trim(page.raw, start, end)) {
        throw new RangeError(`Finding \`${rule}\` at ${start} is not between two parts of a block`)
      }
      children.push(toBlock(page.text, before))
      from = end
      while (spans[first]![1] <= from) first++
      next++
    }
    children.push(
      from === block.start ? block : toBlock(page.text, within(page, spans, first, from, block.end))
    )
  }
  if (next < breaks.length) throw new RangeError(`Finding \`${breaks[next]!.rule}\` is behind the last block`)
  // One by one: a page of one line has more than fit a call.
  for (const found of breaks) done.push(found)
  return changed(page, page.text, children)
}

/** The parts of the spans, from the `first` on, that stand from `from` to `to`. */
function within({raw, text}: Page, spans: readonly Span[], first: number, from: number, to: number): Span[] {
  const parts: Span[] = []
  for (let index = first; index < spans.length && spans[index]![0] < to; index++) {
    const [start, end] = spans[index]!
    const part = trimWhole(raw, text, Math.max(start, from), Math.min(end, to))
    if (part) parts.push(part)
  }
  return parts
}
