import type {Command} from 'commander'
import {FileError} from '../io/file-error.js'
import {hasColor} from '../io/has-color.js'
import {listTexts} from '../io/list-texts.js'
import {makeFolder} from '../io/make-folder.js'
import {print} from '../io/print.js'
import {MAX_BYTES} from '../io/read-text.js'
import {batch, type CleanedPage} from '../run/batch.js'
import {listenForInterrupt} from '../run/listen-for-interrupt.js'
import {printable} from '../views/printable.js'
import {progress} from '../views/progress.js'
import {summary} from '../views/summary.js'
import {EXIT, exitOf, exitWith} from './exit.js'
import {tell} from './tell.js'
import {wholeNumber} from './whole-number.js'

/** The largest file that Node can hold as one string. */
const MOST_BYTES = 2 ** 29 - 24

const STOPPED = {SIGINT: EXIT.interrupted, SIGTERM: EXIT.terminated}

interface CleanOptions {
  readonly output: string
  readonly concurrency: number
  readonly maxBytes: number
}

/** `tamis clean [paths…]`: an article and a log for each text file. */
export function cleanCommand(program: Command): void {
  program
    .command('clean')
    .description('clean text files, and the .txt files of folders: an article and a log for each')
    .argument('[paths...]', 'files and folders', ['seeds'])
    .option('-o, --output <folder>', 'where to write <id>.json and <id>.log.json', 'output')
    .option('--concurrency <files>', 'files in flight at once', wholeNumber(1, 1024), 8)
    .option('--max-bytes <bytes>', 'refuse larger files', wholeNumber(1, MOST_BYTES), MAX_BYTES)
    .action(run)
}

async function run(paths: string[], {output, ...options}: CleanOptions): Promise<void> {
  const interrupt = listenForInterrupt()
  await makeFolder(output)
  const files = await listTexts(paths)
  const meter = progress(process.stderr, files.length)
  const outcomes = await batch(files, {...options, output, signal: interrupt.signal, onDone: meter.advance})
  meter.stop()

  const errors = outcomes.filter(outcome => outcome instanceof FileError)
  const pages = outcomes.filter(
    (outcome): outcome is CleanedPage => !!outcome && !(outcome instanceof FileError)
  )
  const waiting = outcomes.length - errors.length - pages.length
  for (const {message} of errors) tell(message)
  const by = interrupt.by()
  if (by)
    tell(`Stopped by ${by} with ${waiting} of ${outcomes.length} files not begun; run it again for those.`)
  exitWith(by ? STOPPED[by] : exitOf(errors.map(({kind}) => kind)))

  const {stdout} = process
  const look = {color: hasColor(stdout), width: stdout.isTTY ? stdout.columns : undefined}
  if (pages.length > 0) await print(`${summary(pages, look)}\n\n`)
  const failed = errors.length > 0 ? `, ${errors.length} failed` : ''
  await print(`${pages.length} cleaned into ${printable(output)}${failed}\n`)
}
