import type {Command} from 'commander'
import {FileError, type FailureKind} from '../io/file-error.js'
import {hasColor} from '../io/has-color.js'
import {makeFolder} from '../io/make-folder.js'
import {print} from '../io/print.js'
import {documentsOf} from '../read/documents-of.js'
import {formatOfName} from '../read/format.js'
import {listInputs, type Input} from '../read/list-inputs.js'
import {withoutTwins} from '../read/without-twins.js'
import {batch, type CleanedPage} from '../run/batch.js'
import {listenForInterrupt} from '../run/listen-for-interrupt.js'
import {printable} from '../views/printable.js'
import {progress} from '../views/progress.js'
import {summary} from '../views/summary.js'
import {exitOf, exitWith, STOPPED} from './exit.js'
import {toReadOptions, withReadOptions, type ReadChoices} from './read-options.js'
import {tell} from './tell.js'
import {wholeNumber} from './whole-number.js'

/** More pages than this are not shown one by one. */
const SHOWN = 1000

interface CleanOptions extends ReadChoices {
  readonly output: string
  readonly concurrency: number
  readonly allowCorrupt: boolean
}

const HELP = `
Inputs, told by name and first bytes, each of them also as .gz:
  .txt                a page
  .html, .htm         a page: what it shows, and what it says of itself
  .ndjson, .jsonl     a page a line: "id", "text" (or --field) or "html"; also "url", "lang", "meta"
  .warc, .wet         the text of each conversion, the HTML of each response
  a folder            all such files below it
  "*.txt"             a pattern
  -                   standard input`

/** `tamis clean [paths…]`: an article and a log for each page. */
export function cleanCommand(program: Command): void {
  withReadOptions(program.command('clean'))
    .description('clean pages from files, folders and archives: an article and a log for each')
    .argument('[paths...]', 'files, folders, patterns, or - for standard input', ['seeds'])
    .option('-o, --output <folder>', 'where to write <id>.json and <id>.log.json', 'output')
    .option('--concurrency <pages>', 'pages in flight at once', wholeNumber(1, 1024), 8)
    .option('--allow-corrupt', 'end with 0 where nothing failed but what is corrupt', false)
    .addHelpText('after', HELP)
    .action(run)
}

async function run(paths: string[], options: CleanOptions): Promise<void> {
  const {output} = options
  const {signal, by} = listenForInterrupt()
  await makeFolder(output)
  const inputs = await listInputs(paths)
  const documents = documentsOf(inputs, {...toReadOptions(options), signal})
  const pages: CleanedPage[] = []
  const kinds = new Set<FailureKind>()
  const count = {cleaned: 0, failed: 0}
  // How many pages there will be is known only where each file is one.
  const isEach = inputs.every(input => input instanceof FileError || isPage(input, options))
  const meter = progress(process.stderr, isEach ? inputs.length : undefined)
  for await (const outcome of batch(withoutTwins(documents, options.onDuplicateId), {...options, signal})) {
    if (outcome instanceof FileError) {
      count.failed++
      kinds.add(outcome.kind)
      meter.hide()
      tell(outcome.message)
    } else if (count.cleaned++ < SHOWN) pages.push(outcome)
    meter.advance()
  }
  meter.hide()

  const stopped = by()
  if (stopped) {
    const waiting = inputs.length - count.cleaned - count.failed
    const rest = isEach
      ? `with ${waiting} of ${inputs.length} files not begun`
      : `after ${count.cleaned} pages`
    tell(`Stopped by ${stopped} ${rest}; run it again for ${isEach ? 'those' : 'the others'}.`)
  }
  exitWith(stopped ? STOPPED[stopped] : exitOf([...kinds], options))
  await print(endOf(pages, count, output))
}

function isPage({file, isStdin}: Input, {format}: CleanOptions): boolean {
  const known = format ?? formatOfName(file)
  return !isStdin && (known === 'text' || known === 'html')
}

function endOf(
  pages: readonly CleanedPage[],
  {cleaned, failed}: {readonly cleaned: number; readonly failed: number},
  output: string
): string {
  const {stdout} = process
  const look = {color: hasColor(stdout), width: stdout.isTTY ? stdout.columns : undefined}
  const table = pages.length > 0 ? `${summary(pages, look)}\n` : ''
  const more = cleaned > pages.length ? `and ${cleaned - pages.length} more\n` : ''
  const failures = failed > 0 ? `, ${failed} failed` : ''
  return `${table}${more}${table && '\n'}${cleaned} cleaned into ${printable(output)}${failures}\n`
}
