import type {Answers} from './answer.js'
import type {Fault} from '../read/fault.js'
import {joined} from './joined.js'
import type {Line} from '../read/lines.js'
import type {AnswerTask} from './answer-worker.js'
import {idOf, metaOf, toRow} from '../read/row.js'
import {openThreads, type ThreadOptions} from './threads.js'
import {toLine} from './to-line.js'

export interface AnswerersOptions extends ThreadOptions {
  /** Whether the log goes with the article. */
  readonly log: boolean
  /** The field that a page's text is in. Default: `text`. */
  readonly field?: string | undefined
  /** The module that each thread runs. */
  readonly worker?: URL
}

const WORKER = new URL('answer-worker.js', import.meta.url)

/** Threads that answer the filter's lines. */
interface Answerers {
  readonly answer: (lines: readonly Line[], seq: number) => Promise<Answers>
  readonly close: () => Promise<void>
}

/** A line, and its number in the stream. */
interface Numbered {
  readonly line: Line
  readonly seq: number
}

const encoder = new TextEncoder()

/** Answer the filter's lines on other threads: in the place of one that no thread can answer stands an error. */
export function openAnswerers({log, field, worker = WORKER, ...options}: AnswerersOptions): Answerers {
  const threads = openThreads<Numbered, Answers>(options, {
    worker,
    name: 'answerTask',
    toTask: numbered => ({...toTask(numbered), log, field}),
    sizeOf: ({line}) => line.bytes?.length ?? 0,
    toFailure: errorFor
  })
  return {
    answer: async (lines, seq) =>
      sumOf(await threads.ask(lines.map((line, index) => ({line, seq: seq + index})))),
    close: threads.close
  }
}

function toTask(numbered: readonly Numbered[]): Pick<AnswerTask, 'bytes' | 'lines' | 'seq'> {
  return {
    bytes: joined(numbered.flatMap(({line}) => line.bytes ?? [])),
    lines: numbered.map(({line: {offset, length, bytes}}) => ({offset, length, isKept: bytes !== undefined})),
    seq: numbered[0]?.seq ?? 0
  }
}

/** An error as the answer to a line that a thread could not answer. */
function errorFor({line, seq}: Numbered, {code, message}: Fault): Answers {
  const {id, meta} = namesOf(line)
  const row = toLine({seq, id, status: 'error', error: {code, message}}, meta)
  return {bytes: encoder.encode(row), ok: 0, error: 1}
}

/** What tells whose line it is, as far as it can be read. */
function namesOf(line: Line): {id: string | null; meta?: string | undefined} {
  try {
    const row = toRow(line)
    return {id: idOf(row), meta: metaOf(row)}
  } catch {
    return {id: null}
  }
}

function sumOf(answers: readonly Answers[]): Answers {
  const [first] = answers
  if (first && answers.length === 1) return first
  return {
    bytes: joined(answers.map(({bytes}) => bytes)),
    ok: answers.reduce((sum, {ok}) => sum + ok, 0),
    error: answers.reduce((sum, {error}) => sum + error, 0)
  }
}
