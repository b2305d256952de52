import {articleSchema} from '../article/article.js'
import {clean} from '../clean.js'
import {shownOf} from '../read/content.js'
import {idOf, metaOf, toRow} from '../read/row.js'
import {pageOf} from '../read/row-page.js'
import {joined} from './joined.js'
import type {Line} from '../read/lines.js'
import {sha256} from './sha256.js'
import {toFault} from './to-fault.js'
import {toLine} from './to-line.js'

export interface AnswerOptions {
  /** Whether the log goes with the article. */
  readonly log: boolean
  /** The field that a page's text is in. Default: `text`. */
  readonly field?: string | undefined
}

/** What a filter says to some lines. */
export interface Answers {
  /** A line for each line, with its line feed. */
  readonly bytes: Uint8Array
  /** How many have an article, and how many an error. */
  readonly ok: number
  readonly error: number
}

/** What a filter says to one line. */
interface Answer {
  readonly ok: boolean
  /** One line, with its line feed. */
  readonly line: string
}

const encoder = new TextEncoder()

/** Clean the documents of some lines, of which the first has the number `seq`. */
export function answerAll(lines: readonly Line[], seq: number, options: AnswerOptions): Answers {
  const answers = lines.map((line, index) => answer(line, seq + index, options))
  const ok = answers.filter(({ok}) => ok).length
  return {bytes: joined(answers.map(({line}) => encoder.encode(line))), ok, error: answers.length - ok}
}

/** Clean the document of one line. Never throws: what goes wrong with a document is its answer. */
export function answer(line: Line, seq: number, options: AnswerOptions): Answer {
  let id: string | null = null
  let meta: string | undefined
  try {
    const row = toRow(line)
    id = idOf(row)
    meta = metaOf(row)
    const {text, hints, ...origin} = shownOf(pageOf(row, options.field))
    const cleaned = clean(text, {id, sha256, ...hints, ...origin})
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
