import type {Block} from './block.js'
import {breakAt, joinAt} from './divide.js'
import type {Finding} from './finding.js'
import type {Page, StageRecord} from './page.js'
import {remove} from './remove.js'
import {rewrite} from './rewrite.js'

/**
 * Apply what a stage found: the one place where text leaves a page or changes, and where that is written down.
 *
 * A cut or lift that covers several blocks, or a hole, is written down once for each unbroken piece, so that
 * every edit in the books is text that was still there.
 *
 * @throws {RangeError} where a finding is out of the page, takes what is already gone, or overlaps another.
 */
export function apply(page: Page, stage: string, findings: Iterable<Finding>): Page {
  const sorted = [...findings].sort((a, b) => a.start - b.start || a.end - b.end)
  assertApart(sorted, page.raw.length)
  const done: Finding[] = []
  const next = steps.reduce((current, step) => step(current, sorted, done), page)
  done.sort((a, b) => a.start - b.start || a.end - b.end)
  return {...next, history: [...page.history, toRecord(stage, done, page.children, next.children)]}
}

/** Each takes from the findings those it is for, and adds to `done` what it did. */
const steps: readonly ((page: Page, findings: readonly Finding[], done: Finding[]) => Page)[] = [
  rewrite,
  joinAt,
  breakAt,
  remove,
  read
]

function read(page: Page, findings: readonly Finding[], done: Finding[]): Page {
  for (const finding of findings) if (finding.op === 'read') done.push(finding)
  return page
}

function assertApart(findings: readonly Finding[], length: number): void {
  let taken = 0
  for (const finding of findings) {
    const {op, start, end, rule} = finding
    const where = `Finding \`${rule}\` at ${start}–${end}`
    if (!(start >= 0 && start <= end && end <= length)) throw new RangeError(`${where} is not in the page`)
    if (op === 'read') continue
    if (start < taken) throw new RangeError(`${where} overlaps another of its stage`)
    taken = end
  }
}

function toRecord(
  stage: string,
  findings: readonly Finding[],
  before: readonly Block[],
  after: readonly Block[]
): StageRecord {
  return {
    stage,
    findings,
    blocks: {before: before.length, after: after.length},
    chars: {before: charsOf(before), after: charsOf(after)}
  }
}

/** UTF-16 units of the raw text that the blocks hold. */
export function charsOf(blocks: readonly Block[]): number {
  let chars = 0
  for (const {spans} of blocks) for (const [start, end] of spans) chars += end - start
  return chars
}
