import type {Span} from './span.js'

/** A stretch of the raw text: a span of the `part` that kept it, or what an `edit` took out. UTF-16 offsets. */
export type Stretch<Part, Edit> = {readonly start: number; readonly end: number} & (
  {readonly part: Part; readonly edit?: undefined} | {readonly part?: undefined; readonly edit: Edit}
)

/** An edit that takes text out. */
export type Removal<Edit> = Extract<Edit, {readonly op: 'cut' | 'lift'}>

interface Placed {
  readonly op: string
  readonly start: number
  readonly end: number
}

/**
 * Everything that was kept and everything that was cut or lifted, in the order of the page. Whether all of the page is in
 * there, each unit once, is for whoever asks to see.
 *
 * @param parts blocks of a page, or parts of an article's body
 * @param edits findings, or edits of a log; those that take nothing out are passed by
 */
export function stretchesOf<Part extends {readonly spans: readonly Span[]}, Edit extends Placed>(
  parts: Iterable<Part>,
  edits: Iterable<Edit>
): Stretch<Part, Removal<Edit>>[] {
  const stretches: Stretch<Part, Removal<Edit>>[] = []
  for (const part of parts) for (const [start, end] of part.spans) stretches.push({start, end, part})
  for (const edit of edits) if (isRemoval(edit)) stretches.push({start: edit.start, end: edit.end, edit})
  return stretches.sort((a, b) => a.start - b.start)
}

function isRemoval<Edit extends Placed>(edit: Edit): edit is Edit & Removal<Edit> {
  return edit.op === 'cut' || edit.op === 'lift'
}
