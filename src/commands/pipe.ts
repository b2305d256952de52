import {InvalidArgumentError, Option, type Command} from 'commander'
import {causeOf} from '../io/cause.js'
import {MEGABYTE} from '../io/megabyte.js'
import {openStdin, openStdout} from '../io/stdio.js'
import {FAULTS} from '../read/fault.js'
import {MOST_BYTES} from '../read/lines-of-file.js'
import {filter, OutputError} from '../run/filter.js'
import {listenForInterrupt} from '../run/listen-for-interrupt.js'
import {openAnswerers} from '../run/answerers.js'
import {EXIT, exitWith, PATIENCE, STOPPED, type Exit} from './exit.js'
import {tell} from './tell.js'
import {toThreadOptions, withThreadOptions, type ThreadChoices} from './thread-options.js'

interface PipeOptions extends ThreadChoices {
  readonly log: boolean
  readonly trailer: boolean
  readonly maxLine: number
  readonly field: string
}

/** In megabytes: no string holds more. */
const MOST = Math.floor(MOST_BYTES / MEGABYTE)

const HELP = `
In, one JSON object a line:
  {"id": "…", "text": "…"}   or "html" in place of "text"; and, where known, "url", "lang", and "meta", which is
                             handed through
Out, one line for each line, in order:
  {"seq": 0, "id": "…", "status": "ok", "article": {…}}
  {"seq": 1, "id": …, "status": "error", "error": {"code": "…", "message": "…"}}
With --trailer, at the end, the hash being of all bytes before it:
  {"trailer": {"in": 2, "ok": 1, "error": 1, "sha256": "…"}}

Error codes:
${Object.entries(FAULTS)
  .map(([code, meaning]) => `  ${code.padEnd(14)} ${meaning}`)
  .join('\n')}

Exit status: 0 when every line has its answer, also where answers are errors: an engine would run the whole
partition again for one bad page. A reader that leaves early (| head) is no error, unless --trailer promised it a
last line; then, and where the output can't be written, it is 4. Unreadable input 3, SIGINT 130, SIGTERM 143.`

/** `tamis pipe`: the filter that engines run. NDJSON on stdin, NDJSON on stdout, people's words on stderr. */
export function pipeCommand(program: Command): void {
  const command = program
    .command('pipe')
    .description('clean NDJSON from stdin to stdout, one line for one line, in order')
    .option('--log', 'put the log beside each article', false)
    .option('--field <name>', 'the field that a page’s text is in', 'text')
    .option('--trailer', 'end with a line that counts and hashes the others, so that a loss shows', false)
    .addOption(
      new Option('--max-line <megabytes>', `the longest line that is read, ${MOST} at most`)
        .argParser(toBytes)
        .default(64 * MEGABYTE, '64')
    )
  withThreadOptions(command).addHelpText('after', HELP).action(pipe)
}

async function pipe({log, trailer, maxLine, field, ...threads}: PipeOptions): Promise<void> {
  const stdin = openStdin()
  const interrupt = listenForInterrupt()
  interrupt.signal.addEventListener('abort', () => {
    // What was read is answered; what was not has no answer, and no trailer says otherwise.
    stdin.destroy()
    // A reader that takes nothing would hold the process for ever.
    setTimeout(() => process.exit(STOPPED[interrupt.by() ?? 'SIGTERM']), PATIENCE).unref()
  })
  const answerers = openAnswerers({log, field, ...toThreadOptions(threads)})
  try {
    // Each worker has its next lines waiting when it is done with the last ones.
    const ahead = 2 * threads.workers
    await filter(stdin, openStdout(), {trailer, maxLine, answer: answerers.answer, ahead})
  } catch (error) {
    // Nothing more will be read: an open stdin would keep the process alive.
    stdin.destroy()
    const by = interrupt.by()
    exitWith(by ? STOPPED[by] : failure(error, trailer))
  } finally {
    await answerers.close()
  }
}

/** Says what went wrong and returns the status for it. */
function failure(error: unknown, trailer: boolean): Exit {
  if (error instanceof OutputError) {
    const left = error.cause.code === 'EPIPE'
    if (left && !trailer) return EXIT.done
    tell(left ? 'The reader left before the trailer.' : `Stdout can't be written: ${causeOf(error.cause)}.`)
    return EXIT.output
  }
  if (error instanceof Error && 'syscall' in error) {
    tell(`Stdin can't be read: ${causeOf(error)}.`)
    return EXIT.corrupt
  }
  throw error
}

function toBytes(megabytes: string): number {
  const bytes = Math.round(Number(megabytes) * MEGABYTE)
  if (bytes > 0 && bytes <= MOST * MEGABYTE) return bytes
  throw new InvalidArgumentError(`Give a number of megabytes above 0, and ${MOST} at most.`)
}
