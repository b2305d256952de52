import pLimit from 'p-limit'
import {Piscina} from 'piscina'
import type {Answers} from './answer.js'
import {Fault} from '../read/fault.js'
import {joined} from './joined.js'
import type {Line} from '../read/lines.js'
import type {Task} from './pool-worker.js'
import {idOf, metaOf, toRow} from '../read/row.js'
import {toLine} from './to-line.js'

export interface PoolOptions {
  /** Threads that work at once. */
  readonly workers: number
  /** Whether the log goes with the article. */
  readonly log: boolean
  /** The field that a page's text is in. Default: `text`. */
  readonly field?: string | undefined
  /** The longest that a document may take, and one second for each megabyte of it. */
  readonly maxSeconds: number
  /** The most memory that a worker's objects may take; buffers beside. */
  readonly maxMegabytes: number
  /** The module that each thread runs. */
  readonly worker?: URL
}

const WORKER = new URL('pool-worker.js', import.meta.url)

/** Threads that answer the filter's lines. */
export interface Pool {
  readonly answer: (lines: readonly Line[], seq: number) => Promise<Answers>
  readonly close: () => Promise<void>
}

const MEGABYTE = 2 ** 20
const encoder = new TextEncoder()

/**
 * Answer lines on other threads. A document that loops, takes all memory or ends its thread is asked once more, alone
 * and of a fresh thread; then its answer is an error, while those that were asked with it get theirs.
 */
export function openPool(options: PoolOptions): Pool {
  const {workers, maxSeconds, maxMegabytes, worker = WORKER} = options
  const threads = new Piscina({
    filename: worker.href,
    name: 'answerTask',
    minThreads: 1,
    maxThreads: workers,
    // A thread that is idle costs little, and starting one half a second.
    idleTimeout: Infinity,
    resourceLimits: {maxOldGenerationSizeMb: maxMegabytes}
  })
  // No task waits in the pool, so that a task's time is its own.
  const limit = pLimit(workers)

  const ask = async (lines: readonly Line[], seq: number): Promise<Answers> => {
    const task = toTask(lines, seq, options)
    const deadline = startDeadline(task, maxSeconds)
    try {
      return (await threads.run(task, {signal: deadline.signal})) as Answers
    } finally {
      deadline.stop()
    }
  }
  const askAlone = async (line: Line, seq: number, retries: number): Promise<Answers> => {
    try {
      return await ask([line], seq)
    } catch (cause) {
      return retries > 0 ? askAlone(line, seq, retries - 1) : errorFor(line, seq, toFault(cause, maxSeconds))
    }
  }
  const askAll = async (lines: readonly Line[], seq: number): Promise<Answers> => {
    const [first] = lines
    if (first && lines.length === 1) return askAlone(first, seq, 1)
    try {
      return await ask(lines, seq)
    } catch {
      const answers: Answers[] = []
      for (const [index, line] of lines.entries()) answers.push(await askAlone(line, seq + index, 0))
      return sumOf(answers)
    }
  }
  return {answer: (lines, seq) => limit(askAll, lines, seq), close: () => threads.destroy()}
}

function toTask(lines: readonly Line[], seq: number, {log, field}: PoolOptions): Task {
  return {
    bytes: joined(lines.flatMap(({bytes}) => bytes ?? [])),
    lines: lines.map(({offset, length, bytes}) => ({offset, length, isKept: bytes !== undefined})),
    seq,
    log,
    field,
    begun: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
  }
}

/** Aborts once a task has taken its time; the time that its thread needs to start is not counted. */
function startDeadline({begun, bytes}: Task, maxSeconds: number): {signal: AbortSignal; stop: () => void} {
  const controller = new AbortController()
  const milliseconds = 1000 * (maxSeconds + bytes.length / MEGABYTE)
  let timer = setTimeout(check, milliseconds)
  function check(): void {
    if (Atomics.load(begun, 0) === 0) timer = setTimeout(check, milliseconds)
    else controller.abort()
  }
  return {signal: controller.signal, stop: () => clearTimeout(timer)}
}

function toFault(cause: unknown, maxSeconds: number): Fault {
  if (!(cause instanceof Error)) return new Fault('crashed', String(cause))
  if (cause.name === 'AbortError')
    return new Fault('timeout', `it took longer than ${maxSeconds} s, and one for each megabyte, twice`)
  if ('code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY') return new Fault('out-of-memory')
  return new Fault('crashed', cause.message)
}

/** An error as the answer to a line that a thread could not answer. */
function errorFor(line: Line, seq: number, {code, message}: Fault): Answers {
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
  return {
    bytes: joined(answers.map(({bytes}) => bytes)),
    ok: answers.reduce((sum, {ok}) => sum + ok, 0),
    error: answers.reduce((sum, {error}) => sum + error, 0)
  }
}
