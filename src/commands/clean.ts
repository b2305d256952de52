import {Option, type Command} from 'commander'
import {FileError} from '../io/file-error.js'
import {isThere} from '../io/is-there.js'
import {openCleaners} from '../run/cleaners.js'
import type {Head} from '../run/head.js'
import {listenForInterrupt} from '../run/listen-for-interrupt.js'
import {FORMS} from '../write/sink.js'
import type {CleanChoices} from './clean-into.js'
import {withReadOptions} from './read-options.js'
import {SEEDS} from './seeds.js'
import {toThreadOptions, withThreadOptions} from './thread-options.js'
import {wholeNumber} from './whole-number.js'

const HELP = `
Inputs, told by name and first bytes, each of them also as .gz:
  .txt, .md           a page; links and pictures of Markdown are taken out
  .html, .htm, .xhtml a page: what it shows, and what it says of itself
  .ndjson, .jsonl     a page a line: "id", "text" (or --field) or "html"; also "url", "lang"
  .warc, .wet         the text of each conversion, the HTML of each response
  a folder            all such files below it
  "*.txt"             a pattern
  -                   standard input

A run that is broken off, however it was, leaves a journal in the output folder. The same command goes on with it and ends
with the same bytes; it refuses where an input, an option or tamis has changed since, until --fresh starts anew. Only
--workers and --batch may differ. A run that is done leaves summary.json.`

/** `tamis clean [paths…]`: an article and a log for each page. */
export function cleanCommand(program: Command): void {
  const command = program
    .command('clean')
    .description('clean pages from files, folders and archives: an article and a log for each')
    .argument('[paths...]', 'files, folders, patterns, or - for standard input', [SEEDS])
    .option('-o, --output <folder>', 'where to write', 'output')
    .addOption(new Option('--to <form>', 'what to write').choices(FORMS).default('json'))
    .option('--gzip', 'compress what is written', false)
    .option('--shard-size <megabytes>', 'of a file with many pages, unpacked', wholeNumber(1, 4096), 256)
    .option('--allow-corrupt', 'end with 0 where nothing failed but what is corrupt', false)
    .option('--fresh', 'start anew where a run was broken off', false)
  withThreadOptions(withReadOptions(command))
    .option('--batch <documents>', 'handed to a worker together', wholeNumber(1, 4096), 16)
    .addHelpText('after', HELP)
    .action(run)
}

async function run(paths: readonly string[], options: CleanChoices, command: Command): Promise<void> {
  if (command.args.length === 0 && !(await isThere(SEEDS)))
    throw new FileError('usage', `Name a file or a folder to clean, as there is no folder ${SEEDS} here.`)
  const interrupt = listenForInterrupt()
  // A thread takes as long to start as the rest takes to load.
  const cleaners = openCleaners(toThreadOptions(options))
  try {
    const {cleanInto} = await import('./clean-into.js')
    await cleanInto(paths, {...options, decisive: decisive(command), cleaners, interrupt})
  } finally {
    await cleaners.close()
  }
}

/** Options that don't decide what is written: a run may go on with others of these. */
const FREE: ReadonlySet<string | undefined> = new Set([
  '--output',
  '--workers',
  '--batch',
  '--allow-corrupt',
  '--fresh'
])

/** The options that decide it, by their flags. */
function decisive(command: Command): Head['options'] {
  const values: Readonly<Record<string, string | undefined>> = command.opts()
  const flags = command.options.filter(({long}) => !FREE.has(long ?? undefined))
  return Object.fromEntries(flags.map(option => [option.long ?? '', values[option.attributeName()] ?? null]))
}
