import type {Parent} from 'unist'
import {trim, toBlock, type Block} from './block.js'
import {isBlank, isSpace, LINE_ENDS} from './character.js'
import type {Finding} from './finding.js'
import {namedTag} from './language-of-tag.js'

/** What one stage did, and how much was left before and after it. */
export interface StageRecord {
  readonly stage: string
  readonly findings: readonly Finding[]
  readonly blocks: {readonly before: number; readonly after: number}
  /** UTF-16 units of the raw text that still belong to a block. */
  readonly chars: {readonly before: number; readonly after: number}
}

/**
 * A page and its books: the root of the tree. Stages get it read-only; `apply` makes the next one.
 */
export interface Page extends Parent {
  readonly type: 'page'
  /** The decoded text as it came. */
  readonly raw: string
  /**
   * The text that stages read: as long as `raw`, offset for offset. Where a rewrite made something shorter,
   * the rest is filled with U+0000, which no stage sees as anything: so offsets never shift. What is gone from
   * the midst of a block is blank.
   */
  readonly text: string
  /** What was worked out of the page, or of one that it came of, once: see once.ts. */
  readonly memo: unknown[]
  /** What is left, in order. */
  readonly children: Block[]
  /** What every stage did so far, in order. */
  readonly history: readonly StageRecord[]
  /** What was known of the page beforehand. */
  readonly hints: Hints
}

/** What the caller knows of the page; the empty string says nothing, nor does a language that `namedTag` doesn't know. */
export interface Hints {
  readonly url?: string | undefined
  /** BCP 47. */
  readonly lang?: string | undefined
}

/** Parse raw text: one block a line that has anything on it. Nothing is lost: what is in no block is white space. */
export function parsePage(raw: string, hints: Hints = {}): Page {
  const children: Block[] = []
  for (let from = inkFrom(raw, 0); from < raw.length;) {
    const at = lineEnd(raw, from)
    const span = trim(raw, from, at)
    if (span) children.push(toBlock(raw, [span]))
    from = inkFrom(raw, at)
  }
  const known = {url: hints.url || undefined, lang: namedTag(hints.lang ?? '')}
  return {type: 'page', raw, text: raw, memo: [], children, history: [], hints: known}
}

/** The next page. Written out: a spread of the page for each of its stages costs more than some of the stages. */
export function changed(
  {raw, memo, hints, history: before}: Page,
  text: string,
  children: Block[],
  history = before
): Page {
  return {type: 'page', raw, text, memo, children, history, hints}
}

/** The first unit from `from` on that is not white space: over a million empty lines without a look at each line. */
function inkFrom(raw: string, from: number): number {
  while (from < raw.length && isSpace(raw.charCodeAt(from))) from++
  return from
}

/** Where the line that begins at `from` ends. */
function lineEnd(raw: string, from: number): number {
  LINE_END.lastIndex = from
  return LINE_END.test(raw) ? LINE_END.lastIndex - 1 : raw.length
}

/** As `isLineEnd` tells: over a whole page an expression is faster than a look at each unit. */
const LINE_END = new RegExp(`[${LINE_ENDS}]`, 'g')

/** The block's text: rewritten, one space where a hole has white space at either side. */
export function textOf(page: Page, block: Block): string {
  const {raw, text} = page
  let out = ''
  let at = block.start
  for (const [start, end] of block.spans) {
    if (at < start && hasSpaceAtEdges(raw, at, start)) out += ' '
    out += shown(text, start, end)
    at = end
  }
  return out
}

/** Whether a hole in a block reads as a space. */
function hasSpaceAtEdges(raw: string, start: number, end: number): boolean {
  return isSpace(raw.charCodeAt(start)) || isSpace(raw.charCodeAt(end - 1))
}

/** The text between two offsets without the filler of rewrites. */
export function shown(text: string, start = 0, end = text.length): string {
  const slice = text.slice(start, end)
  return slice.includes('\0') ? slice.replaceAll('\0', '') : slice
}

/** Whether two offsets of the text have only white space and filler between them. */
export function isBlankBetween(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isBlank(text.charCodeAt(at))) return false
  return true
}

/** All findings so far, stage by stage. */
export function findingsOf(page: Page): Finding[] {
  const all: Finding[] = []
  for (const {findings} of page.history) for (const finding of findings) all.push(finding)
  return all
}
