import {createHash} from 'node:crypto'
import {articleSchema} from '../article/article.js'
import {clean} from '../clean.js'
import {UnbalancedError} from '../page/books.js'
import {hintsOf, idOf, metaOf, textOf, toRow} from './row.js'
import {Fault} from './fault.js'
import type {Line} from './lines.js'

export interface AnswerOptions {
  /** Whether the log goes with the article. */
  readonly log: boolean
}

/** What a filter says to one line. */
export interface Answer {
  readonly ok: boolean
  /** One line, with its line feed. */
  readonly line: string
}

/** Clean the document of one line. Never throws: what goes wrong with a document is its answer. */
export function answer(line: Line, seq: number, options: AnswerOptions): Answer {
  let id: string | null = null
  let meta: string | undefined
  try {
    const row = toRow(line)
    id = idOf(row)
    meta = metaOf(row)
    const cleaned = clean(textOf(row), {id, sha256, ...hintsOf(row)})
    const {article} = cleaned
    // The value itself is written, not the copy that zod makes: its keys stay in their order.
    articleSchema.parse(article)
    // One function makes every log, and tests hold it to its schema: asking zod again costs as much as making it.
    const log = options.log ? cleaned.log : undefined
    return {ok: true, line: toLine({seq, id, status: 'ok', article, log}, meta)}
  } catch (cause) {
    const {code, message} = toFault(cause)
    return {ok: false, line: toLine({seq, id, status: 'error', error: {code, message}}, meta)}
  }
}

/** Node's own, which is faster than one in JavaScript. */
function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

function toFault(cause: unknown): Fault {
  if (cause instanceof Fault) return cause
  if (cause instanceof UnbalancedError) return new Fault('unbalanced', cause.message)
  const message = cause instanceof Error ? cause.message : String(cause)
  // V8's words for a string of more than 512 MB.
  return message === 'Invalid string length' ? new Fault('too-large') : new Fault('internal', message)
}

function toLine(row: object, meta: string | undefined): string {
  const json = JSON.stringify(row)
  return `${escape(meta === undefined ? json : `${json.slice(0, -1)},"meta":${meta}}`)}\n`
}

/** JSON may hold these as they are, but Python's `splitlines` and its like end a line at them. */
const LINE_ENDS = ['\u0085', '\u2028', '\u2029']

function escape(json: string): string {
  // One look for each is much faster than one expression for all, and few pages have any.
  return LINE_ENDS.reduce(
    (text, mark) =>
      text.includes(mark)
        ? text.replaceAll(mark, `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`)
        : text,
    json
  )
}
