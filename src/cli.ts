#!/usr/bin/env node
import {Command, CommanderError} from 'commander'
import {benchCommand} from './commands/bench.js'
import {cleanCommand} from './commands/clean.js'
import {evalCommand} from './commands/eval.js'
import {EXIT, exitOf, exitWith} from './commands/exit.js'
import {diffCommand} from './commands/diff.js'
import {pipeCommand} from './commands/pipe.js'
import {restoreCommand} from './commands/restore.js'
import {schemaCommand} from './commands/schema.js'
import {tell} from './commands/tell.js'
import {verifyCommand} from './commands/verify.js'
import {TOOL} from './compiled.js'
import {FileError} from './io/file-error.js'
import {ClosedError} from './io/print.js'

/** The verbs, in the order of `tamis --help`. */
const commands: readonly ((program: Command) => void)[] = [
  cleanCommand,
  diffCommand,
  verifyCommand,
  restoreCommand,
  pipeCommand,
  schemaCommand,
  evalCommand,
  benchCommand
]

const program = new Command('tamis')
  .description(
    'Takes the raw text of web pages and gives back the articles, with a log of what was held back.'
  )
  .version(TOOL)
  .showHelpAfterError('(tamis --help tells more)')
  .exitOverride()
for (const register of commands) register(program)

// `print` and its like hear of an error by the write itself; without a listener Node would throw it a second time.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)

try {
  await program.parseAsync()
} catch (error) {
  fail(error)
}

function fail(error: unknown): void {
  if (error instanceof ClosedError) return
  if (error instanceof CommanderError) exitWith(error.exitCode === 0 ? EXIT.done : EXIT.usage)
  else if (error instanceof FileError) {
    tell(error.message)
    exitWith(exitOf([error.kind]))
  } else {
    tell('tamis has made a mistake; please report it with what follows.')
    console.error(error)
    exitWith(EXIT.bug)
  }
}
