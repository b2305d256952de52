import type {Node} from 'unist'
import {isSpace} from './character.js'
import {shapeOf, type Shape} from './shape.js'
import type {Span} from './span.js'

/**
 * A piece of the page that stands or falls as one: a line to begin with, later perhaps part of a line, or
 * several lines joined. Its spans are what is left of it, in order; holes between them were cut or lifted.
 * Each span begins and ends on a unit that is not white space.
 */
export interface Block extends Node {
  readonly type: 'block'
  readonly spans: readonly Span[]
  /** Where the first span begins. */
  readonly start: number
  /** Where the last span ends. */
  readonly end: number
  readonly shape: Shape
  /** What was worked out of the block, once: see once.ts. */
  readonly memo: unknown[]
}

/** A block over `spans` of `text`; there must be one at least. */
export function toBlock(text: string, spans: readonly Span[]): Block {
  const first = spans[0]
  const last = spans[spans.length - 1]
  if (first === undefined || last === undefined) throw new RangeError('Expected a block to have a span')
  return {
    type: 'block',
    spans,
    start: first[0],
    end: last[1],
    shape: shapeOf(text, spans),
    memo: []
  }
}

/** Where the first of a block's spans ends that goes on behind an offset: two lines that were joined are two spans. */
export function spanEnd({spans, end}: Block, offset: number): number {
  return spans.find(([, to]) => to > offset)?.[1] ?? end
}

/** The span without the white space at its edges, or `undefined` where nothing else is in it. */
export function trim(text: string, start: number, end: number, isGone = isSpace): Span | undefined {
  while (start < end && isGone(text.charCodeAt(start))) start++
  while (end > start && isGone(text.charCodeAt(end - 1))) end--
  return start < end ? [start, end] : undefined
}

/**
 * The same where text was rewritten: filler behind what is left goes with it, also where white space was rewritten. Of
 * "voilÃ\u00A0.", which reads "voilà", the no-break space is half of the letter.
 */
export function trimWhole(raw: string, text: string, start: number, end: number): Span | undefined {
  const span = trim(raw, start, end)
  if (!span) return undefined
  let to = span[1]
  while (to < end && text.charCodeAt(to) === 0) to++
  return to === span[1] ? span : [span[0], to]
}
