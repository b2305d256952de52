import {RULES, TOOL} from '../compiled/tool.js'
import type {Summary} from '../article/summary.js'
import {isEmpty, SUMMARY} from '../io/list-output.js'
import {lockFolder} from '../io/lock-folder.js'
import {documentsOf} from '../read/documents-of.js'
import type {Input} from '../read/list-inputs.js'
import {ReadError} from '../read/read-error.js'
import type {ReadOptions} from '../read/read-options.js'
import {isWholeFile} from '../read/where.js'
import {withoutTwins, type TwinPolicy} from '../read/without-twins.js'
import {openSink} from '../write/open-sink.js'
import {NO_SINK, type Sink, type SinkOptions} from '../write/sink.js'
import {writeTogether} from '../write/write-together.js'
import {batch, type BatchOptions} from './batch.js'
import type {Cleaners} from './cleaners.js'
import type {Head} from './head.js'
import {noJournal, openJournal, refused, type Journal} from './journal.js'
import {isCleaned, type Outcome} from './outcome.js'
import {Totals, toSummary} from './tally.js'
import {behind, trailWith} from './trail.js'

interface RunOptions {
  readonly inputs: readonly (Input | ReadError)[]
  /** The same, as the head of a run names them. */
  readonly named: Head['inputs']
  /** The options that decide what is written, by their flags. */
  readonly options: Head['options']
  readonly read: Omit<ReadOptions, 'signal'>
  /** What becomes of the same id again. */
  readonly twins: TwinPolicy
  readonly cleaners: Cleaners
  /** How many times these are asked before the first has answered, and documents that are asked together. */
  readonly ahead: BatchOptions['ahead']
  readonly together: BatchOptions['together']
  /** Its folder is there. */
  readonly output: Omit<SinkOptions, 'commits'>
  /** Whether to begin anew where a run was broken off. */
  readonly isFresh: boolean
  /** Once it aborts nothing more is taken. */
  readonly signal: AbortSignal
  /** Told how many documents the runs before this one have done, where there were any. */
  readonly onResume: (done: number) => void
  /** Told what came of each document, in order. */
  readonly onOutcome: (outcome: Outcome) => void
}

/** How a run ended. */
interface Ended {
  /** Documents that are done and written, in this run and those before. */
  readonly done: number
  /** Not there where the run was stopped; written where there was something to read. */
  readonly summary: Summary | undefined
}

/**
 * Clean inputs into a folder, going on where a run before was broken off. All that decides which bytes are written is
 * done in the order of the documents, whichever thread is done first. Where no input has anything to read, what stands in the
 * folder stays, as the paths may be misspelt; in an empty one, files that are there and all fail have their account.
 *
 * @throws {FileError} `usage` where the folder is another run's; `output` where it can't be written: what was
 * committed stays, and the next run goes on.
 */
export async function cleanRun(options: RunOptions): Promise<Ended> {
  const {output, named, isFresh} = options
  const unlock = await lockFolder(output.folder)
  try {
    const head: Head = {journal: 1, tool: TOOL, rules: RULES, options: options.options, inputs: [...named]}
    const isAny = options.inputs.some(input => !(input instanceof ReadError))
    const isApart = isFresh && !isAny
    const journal = isApart ? noJournal() : await openJournal(output.folder, head, isFresh)
    try {
      return await goOn(journal, isAny, options)
    } finally {
      await journal.close()
    }
  } finally {
    await unlock()
  }
}

async function goOn(journal: Journal, isAny: boolean, options: RunOptions): Promise<Ended> {
  const {output, cleaners, signal, onResume} = options
  const {done, commits, totals} = journal.standing
  if (done > 0) onResume(done)
  const isNew = isAny && (await isEmpty(output.folder))
  const sink = isAny ? await openSink({...output, commits}) : NO_SINK
  const stop = (): void => void cleaners.close()
  signal.addEventListener('abort', stop)
  try {
    const {read, committed, isWritten} = await pass(journal, sink, isNew, options)
    if (signal.aborted) {
      await sink.abandon()
      return {done: committed, summary: undefined}
    }
    const summary = toSummary(totals.tally(), read, {tool: TOOL, rules: RULES})
    if (isWritten) await writeTogether(output.folder, [[SUMMARY, `${JSON.stringify(summary, null, 2)}\n`]])
    await journal.remove()
    return {done: committed, summary}
  } catch (error) {
    await sink.abandon().catch(() => undefined)
    throw error
  } finally {
    signal.removeEventListener('abort', stop)
  }
}

interface Passed {
  /** Documents that were read, or could not be. */
  readonly read: number
  /** How many of them are done. */
  readonly committed: number
  /** Whether the folder is this run's now. */
  readonly isWritten: boolean
}

/** Pass documents from the inputs to the sink, and write each commit into the journal. */
async function pass(
  {standing, add}: Journal,
  sink: Sink,
  isNew: boolean,
  {inputs, read: reading, twins, cleaners, ahead, together, output, signal, onOutcome}: RunOptions
): Promise<Passed> {
  let read = 0
  let {done: committed, trail} = standing
  let taken = committed
  let since = new Totals()
  /** Where something stands, not by an input that has nothing to read: one that is misspelt comes as empty through a pipe. */
  let isWritten = isNew
  const commit = async (): Promise<void> => {
    if (taken === committed) return
    const tally = since.tally()
    await add({done: taken, commits: sink.commits(), trail, tally})
    standing.totals.add(tally)
    since = new Totals()
    committed = taken
  }
  const items = behind(withoutTwins(documentsOf(inputs, {...reading, signal}), twins), {
    ...standing,
    signal,
    onRead: item => {
      read++
      isWritten ||= !(item instanceof ReadError && isWholeFile(item.where))
    },
    differs: () => refused(output.folder, 'its inputs no longer give the documents that are done')
  })
  for await (const outcome of batch(items, {clean: cleaners.clean, together, ahead})) {
    if (signal.aborted) break
    const isCommitted = await sink.take(outcome)
    taken++
    trail = trailWith(trail, outcome)
    if (isCleaned(outcome)) since.add(outcome.tally)
    else since.addError(outcome.code)
    if (isCommitted) await commit()
    onOutcome(outcome)
  }
  isWritten ||= sink.commits() > 0
  if (signal.aborted) return {read, committed, isWritten}
  await (isWritten ? sink.finish() : sink.abandon())
  await commit()
  return {read, committed, isWritten}
}
