import {FileError} from '../io/file-error.js'
import {hasColor} from '../io/has-color.js'
import {makeFolder} from '../io/make-folder.js'
import {MEGABYTE} from '../io/megabyte.js'
import {print} from '../io/print.js'
import {isFaultCode, kindOf} from '../read/fault.js'
import {listInputs} from '../read/list-inputs.js'
import type {TwinPolicy} from '../read/without-twins.js'
import type {Cleaners} from '../run/cleaners.js'
import {cleanRun} from '../run/clean-run.js'
import {namedInputs, type Head} from '../run/head.js'
import type {Interrupt} from '../run/listen-for-interrupt.js'
import {isCleaned, type CleanedPage, type Outcome} from '../run/outcome.js'
import {printable} from '../views/printable.js'
import {progress} from '../views/progress.js'
import {summary as tableOf, type SummaryRow} from '../views/summary.js'
import {isSharded, type Form} from '../write/sink.js'
import {spareInputs} from '../write/spare-inputs.js'
import {exitOf, exitWith, PATIENCE, STOPPED, type Exit} from './exit.js'
import {toReadOptions, type ReadChoices} from './read-options.js'
import {inShell} from './in-shell.js'
import {tell} from './tell.js'
import type {ThreadChoices} from './thread-options.js'

/** More pages than this are not shown one by one. */
const SHOWN = 1000
/** Times that each thread is asked: its next documents wait when it is done with the last ones. */
const AHEAD = 2

/** What the command line says. */
export interface CleanChoices extends ReadChoices, ThreadChoices {
  readonly output: string
  readonly to: Form
  readonly gzip: boolean
  readonly shardSize: number
  readonly batch: number
  readonly fresh: boolean
  readonly allowCorrupt: boolean
}

interface CleanIntoOptions extends CleanChoices {
  /** The options that decide what is written, by their flags. */
  readonly decisive: Head['options']
  readonly cleaners: Cleaners
  readonly interrupt: Interrupt
}

/** Clean what paths name, tell of it on the terminal, and set the exit status. */
export async function cleanInto(paths: readonly string[], options: CleanIntoOptions): Promise<void> {
  const {output, to, gzip, shardSize, workers, batch, fresh, decisive, cleaners, interrupt} = options
  const twins = twinsOf(options)
  const isOnce = paths.includes('-')
  let isTold = false
  const stop = (done?: number): Exit => {
    if (!isTold) tellStopped(interrupt, isOnce, done)
    isTold = true
    return STOPPED[interrupt.by() ?? 'SIGTERM']
  }
  interrupt.signal.addEventListener('abort', () => {
    setTimeout(() => process.exit(stop()), PATIENCE).unref()
  })
  await makeFolder(output)
  const inputs = await listInputs(paths, output)
  const form = {folder: output, to, gzip, shardBytes: shardSize * MEGABYTE}
  await spareInputs(
    inputs.flatMap(input => (input instanceof FileError || input.isStdin ? [] : [input.file])),
    form
  )
  const named = await namedInputs(inputs)
  const meter = progress(process.stderr, isOnce ? undefined : sizeOf(named))
  const rows: SummaryRow[] = []
  const state = {documents: 0, errors: 0, bytes: 0}
  const onOutcome = (outcome: Outcome): void => {
    state.documents++
    if (!isCleaned(outcome)) {
      state.errors++
      meter.hide()
      tell(outcome.message)
    } else if (rows.length < SHOWN) rows.push(toRow(outcome))
    meter.show(state)
  }
  const {done, summary} = await cleanRun({
    inputs,
    named,
    options: decisive,
    read: {...toReadOptions(options), onBytes: count => (state.bytes += count)},
    cleaners,
    ahead: AHEAD * workers,
    together: batch,
    output: form,
    twins,
    isFresh: fresh,
    signal: interrupt.signal,
    onResume: count => {
      state.documents = count
      tell(`Going on behind ${count} documents that are done.`)
    },
    onOutcome
  }).finally(() => meter.hide())
  if (!summary) {
    exitWith(stop(done))
    return
  }
  const kinds = Object.keys(summary.errors).map(code => (isFaultCode(code) ? kindOf(code) : 'bug'))
  exitWith(exitOf(kinds, options))
  await print(endOf(rows, summary.documents, output))
}

/** What becomes of the same id again: shards hold as many as come, of files there is one for each id. */
function twinsOf({to, onDuplicateId}: CleanChoices): TwinPolicy {
  const policy = onDuplicateId ?? (isSharded(to) ? 'keep' : 'error')
  if (policy !== 'keep' || isSharded(to)) return policy
  const message = `Of two pages with one id only one can be the file that ${to} writes`
  throw new FileError('usage', `${message}; choose another --on-duplicate-id, or --to ndjson.`)
}

/** Says how to go on. */
function tellStopped({by}: Interrupt, isOnce: boolean, done?: number): void {
  const args = process.argv.slice(2).filter(arg => arg !== '--fresh')
  const command = inShell(['tamis', ...args, ...(isOnce ? ['--fresh'] : [])])
  const next = isOnce ? 'standard input can’t be resumed, start anew with' : 'go on with'
  const soFar = done === undefined ? '' : ` with ${done} documents done`
  tell(`Stopped by ${by() ?? 'a signal'}${soFar}; ${next}: ${command}`)
}

/** In bytes, on the disk. */
function sizeOf(inputs: Head['inputs']): number {
  return inputs.reduce((sum, {size}) => sum + (size ?? 0), 0)
}

function toRow({id, headline, kept, tally}: CleanedPage): SummaryRow {
  return {id, headline, kept, cut: new Map(Object.entries(tally.byCategory))}
}

function endOf(
  rows: readonly SummaryRow[],
  {ok, error}: {readonly ok: number; readonly error: number},
  output: string
): string {
  const {stdout} = process
  const look = {color: hasColor(stdout), width: stdout.isTTY ? stdout.columns : undefined}
  const table = rows.length > 0 ? `${tableOf(rows, look)}\n` : ''
  const more = ok > rows.length ? `and ${ok - rows.length} more\n` : ''
  const failures = error > 0 ? `, ${error} failed` : ''
  return `${table}${more}${table && '\n'}${ok} cleaned into ${printable(output)}${failures}\n`
}
