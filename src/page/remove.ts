import {toBlock, trimWhole, type Block} from './block.js'
import {fill} from './fill.js'
import type {Cut, Finding, Lift} from './finding.js'
import {firstBehind} from './first-behind.js'
import {changed, isBlankBetween, type Page} from './page.js'
import type {Span} from './span.js'

/** Take cuts and lifts out of the blocks. */
export function remove(page: Page, findings: readonly Finding[], done: Finding[]): Page {
  const removals = findings.filter(finding => finding.op === 'cut' || finding.op === 'lift')
  const children: Block[] = []
  const taken = removals.map(() => false)
  const holes: Span[] = []
  const blanks: Span[] = []
  let next = 0
  for (const block of page.children) {
    while (next < removals.length && removals[next]!.end <= block.start) next++
    const removal = removals[next]
    if (!removal || removal.start >= block.end) children.push(block)
    else if (removal.start === block.start && removal.end === block.end && block.spans.length === 1) {
      done.push(removal)
      taken[next] = true
    } else {
      const left: Span[] = []
      let first = next
      for (const span of block.spans) {
        while (first < removals.length && removals[first]!.end <= span[0]) first++
        for (const part of subtract(page, span, removals, first, done, taken, blanks)) left.push(part)
      }
      if (left.length > 0) children.push(toBlock(page.text, left))
      for (let at = 1; at < left.length; at++) holes.push([left[at - 1]![1], left[at]![0]])
    }
  }
  if (blanks.length > 0) unwrite(done, blanks)
  const missed = removals[taken.indexOf(false)]
  if (missed) {
    const {rule, start} = missed
    throw new RangeError(`Finding \`${rule}\` at ${start} takes what is already gone`)
  }
  return changed(page, blanked(page.text, holes), children)
}

/** The text without what is gone from the midst of blocks, so that no stage takes a hole for text. */
function blanked(text: string, holes: readonly Span[]): string {
  if (holes.length === 0) return text
  return fill(
    text,
    holes.map(([start, end]) => ({start, end, after: ' '.repeat(end - start)}))
  )
}

/** What the removals from the `first` on leave of a span; each piece they take goes to `done`, blanks between them to `blanks`. */
function subtract(
  {raw, text}: Page,
  [from, to]: Span,
  removals: readonly (Cut | Lift)[],
  first: number,
  done: Finding[],
  taken: boolean[],
  blanks: Span[]
): Span[] {
  const left: Span[] = []
  let at = from
  for (let index = first; index < removals.length; index++) {
    const removal = removals[index]!
    if (removal.start >= to) break
    let piece = trimWhole(raw, text, Math.max(removal.start, at), Math.min(removal.end, to))
    if (!piece) continue
    const kept = trimWhole(raw, text, at, piece[0])
    // Of "By&nbsp;Ann Lee", where both are taken, the space that was written for "&nbsp;" goes with the name.
    if (kept && at > from && isBlankBetween(text, ...kept)) {
      piece = [kept[0], piece[1]]
      blanks.push(kept)
    } else if (kept) left.push(kept)
    const whole = piece[0] === removal.start && piece[1] === removal.end
    done.push(whole ? removal : {...removal, start: piece[0], end: piece[1]})
    taken[index] = true
    at = piece[1]
  }
  const kept = trimWhole(raw, text, at, to)
  if (kept) left.push(kept)
  return left
}

/**
 * Take back the stage's rewrites in `spans`, the blanks that its cuts and lifts have taken along: what leaves is no rewrite.
 * Of "Hale_ _ ****_ _" the last mark leaves, and the marks before it, which were rewritten to nothing, go along.
 */
function unwrite(done: Finding[], spans: readonly Span[]): void {
  const left = done.filter(({op, start, end}) => {
    const span = spans[firstBehind(spans.length, index => spans[index]![1], start)]
    return op !== 'rewrite' || !span || start < span[0] || end > span[1]
  })
  done.length = 0
  for (const finding of left) done.push(finding)
}
