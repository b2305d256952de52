import type {Block} from './block.js'
import type {Break, Category, Cut, Field, Finding, Join, Lift, Read, Rewrite} from './finding.js'
import {shown, type Page} from './page.js'

/** Why a finding is made: its rule, in words for a reader of the log, and how sure it is. */
export interface Why {
  readonly rule: string
  readonly reason: string
  readonly confidence: number
}

/** The confidence of a finding, from how likely it is: rounded to hundredths, as the log has it. 0.8372 → 0.84 */
export function toConfidence(likelihood: number): number {
  return Math.round(100 * likelihood) / 100
}

/** All of a block, or a part of the page. */
export type Place = Pick<Block, 'start' | 'end'>

export function cut({start, end}: Place, category: Category, {rule, reason, confidence}: Why): Cut {
  return {op: 'cut', start, end, category, rule, reason, confidence}
}

/** @param value may be a part of the page's text: the filler of rewrites, and white space around it, is left out */
export function lift(
  {start, end}: Place,
  field: Field,
  value: string,
  {rule, reason, confidence}: Why
): Lift {
  return {op: 'lift', start, end, field, value: shown(value).trim(), rule, reason, confidence}
}

/** @param value as of `lift` */
export function read(
  {start, end}: Place,
  field: Field,
  value: string,
  {rule, reason, confidence}: Why
): Read {
  return {op: 'read', start, end, field, value: shown(value).trim(), rule, reason, confidence}
}

export function rewrite({start, end}: Place, after: string, {rule, reason, confidence}: Why): Rewrite {
  return {op: 'rewrite', start, end, after, rule, reason, confidence}
}

export function join({start, end}: Place, after: Join['after'], {rule, reason, confidence}: Why): Join {
  return {op: 'join', start, end, after, rule, reason, confidence}
}

/** End a paragraph: the place is what stands between it and the next, nothing or white space. */
export function part({start, end}: Place, {rule, reason, confidence}: Why): Break {
  return {op: 'break', start, end, rule, reason, confidence}
}

/**
 * What is proposed of the page's blocks, each asked in its turn. A generator costs more for a block than most of what
 * stages ask, as the engine makes an object for each of its steps.
 */
export function ofBlocks<Found extends Finding>(
  {children}: Page,
  propose: (block: Block, index: number) => Found | undefined
): Found[] {
  const findings: Found[] = []
  for (let index = 0; index < children.length; index++) {
    const found = propose(children[index]!, index)
    if (found) findings.push(found)
  }
  return findings
}
