import type {Block} from './block.js'
import {breakAt, joinAt} from './divide.js'
import type {Finding} from './finding.js'
import {changed, type Page, type StageRecord} from './page.js'
import {remove} from './remove.js'
import {rewrite} from './rewrite.js'
import {settle} from './settle.js'

/**
 * Apply what a stage found: the one place where text leaves a page or changes, and where that is written down.
 *
 * A cut or lift that covers several blocks, or a hole, is written down once for each unbroken piece, so that
 * every edit in the books is text that was still there.
 *
 * @throws {RangeError} where a finding is out of the page, takes what is already gone, overlaps another, makes the text
 * longer or writes amid what was rewritten before, joins what are no two blocks, or breaks where no two parts of a block meet.
 */
export function apply(page: Page, stage: string, findings: Iterable<Finding>): Page {
  const proposed = Array.isArray(findings) ? (findings as readonly Finding[]) : [...findings]
  const before = leftOf(page)
  if (proposed.length === 0) return record(page, stage, proposed, before, before)
  const found = sorted(settle(page, proposed))
  assertApart(found, page.raw.length)
  const done: Finding[] = []
  let next = page
  for (const {by, step} of steps) if (found.some(({op}) => by.includes(op))) next = step(next, found, done)
  return record(next, stage, sorted(done), before, leftIn(next.children))
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
function sorted(findings: readonly Finding[]): readonly Finding[] {
  for (let at = 1; at < findings.length; at++)
    if (inOrder(findings[at - 1]!, findings[at]!) > 0) return findings.toSorted(inOrder)
  return findings
}

function inOrder(a: Finding, b: Finding): number {
  return a.start - b.start || a.end - b.end
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
  return last ? {blocks: last.blocks.after, chars: last.chars.after} : leftIn(children)
}

function leftIn(blocks: readonly Block[]): Left {
  let chars = 0
  for (const {spans} of blocks) for (const [start, end] of spans) chars += end - start
  return {blocks: blocks.length, chars}
}

function record(page: Page, stage: string, findings: readonly Finding[], before: Left, after: Left): Page {
  const made: StageRecord = {
    stage,
    findings,
    blocks: {before: before.blocks, after: after.blocks},
    chars: {before: before.chars, after: after.chars}
  }
  return changed(page, page.text, page.children, [...page.history, made])
}
