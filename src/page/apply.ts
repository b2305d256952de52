import type {Block} from './block.js'
import {breakAt, joinAt} from './divide.js'
import type {Finding} from './finding.js'
import type {Page, StageRecord} from './page.js'
import {remove} from './remove.js'
import {rewrite} from './rewrite.js'
import {settle} from './settle.js'

/**
 * Apply what a stage found: the one place where text leaves a page or changes, and where that is written down.
 *
 * A cut or lift that covers several blocks, or a hole, is written down once for each unbroken piece, so that
 * every edit in the books is text that was still there.
 *
 * @throws {RangeError} where a finding is out of the page, takes what is already gone, or overlaps another.
 */
export function apply(page: Page, stage: string, findings: Iterable<Finding>): Page {
  const found = settle(page, [...findings])
  const before = leftOf(page)
  if (found.length === 0) return record(page, {stage, findings: found, ...counted(before, before)})
  sort(found)
  assertApart(found, page.raw.length)
  const done: Finding[] = []
  let next = page
  for (const {by, step} of steps) if (found.some(({op}) => by.includes(op))) next = step(next, found, done)
  sort(done)
  const after = {blocks: next.children.length, chars: charsOf(next.children)}
  return record(next, {stage, findings: done, ...counted(before, after)})
}

/** Each takes from the findings those it is for, and adds to `done` what it did. */
const steps: readonly {
  readonly by: readonly Finding['op'][]
  readonly step: (page: Page, findings: readonly Finding[], done: Finding[]) => Page
}[] = [
  {by: ['rewrite', 'join'], step: rewrite},
  {by: ['join'], step: joinAt},
  {by: ['break'], step: breakAt},
  {by: ['cut', 'lift'], step: remove},
  {by: ['read'], step: read}
]

function read(page: Page, findings: readonly Finding[], done: Finding[]): Page {
  for (const finding of findings) if (finding.op === 'read') done.push(finding)
  return page
}

/** In the order of the page, in which most stages find things anyway. */
function sort(findings: Finding[]): void {
  const inOrder = (a: Finding, b: Finding): number => a.start - b.start || a.end - b.end
  if (findings.some((finding, index) => index > 0 && inOrder(findings[index - 1]!, finding) > 0))
    findings.sort(inOrder)
}

function assertApart(findings: readonly Finding[], length: number): void {
  let taken = 0
  for (const {op, start, end, rule} of findings) {
    if (!(start >= 0 && start <= end && end <= length)) {
      throw new RangeError(`Finding \`${rule}\` at ${start}–${end} is not in the page`)
    }
    if (op === 'read') continue
    if (start < taken)
      throw new RangeError(`Finding \`${rule}\` at ${start}–${end} overlaps another of its stage`)
    taken = end
  }
}

interface Left {
  readonly blocks: number
  /** UTF-16 units of the raw text. */
  readonly chars: number
}

/** What the last stage left. */
function leftOf({history, children}: Page): Left {
  const last = history.at(-1)
  return last
    ? {blocks: last.blocks.after, chars: last.chars.after}
    : {blocks: children.length, chars: charsOf(children)}
}

function charsOf(blocks: readonly Block[]): number {
  let chars = 0
  for (const {spans} of blocks) for (const [start, end] of spans) chars += end - start
  return chars
}

function counted(before: Left, after: Left): Pick<StageRecord, 'blocks' | 'chars'> {
  return {
    blocks: {before: before.blocks, after: after.blocks},
    chars: {before: before.chars, after: after.chars}
  }
}

/** Written out: a spread of the page for each of its stages costs more than some of the stages. */
function record({raw, text, origin, children, history, hints}: Page, made: StageRecord): Page {
  return {type: 'page', raw, text, origin, children, history: history.concat(made), hints}
}
