#!/usr/bin/env node
import {Command, CommanderError} from 'commander'
import {pipeCommand} from './commands/pipe.js'
import {schemaCommand} from './commands/schema.js'
import {EXIT, exitOf, exitWith} from './commands/exit.js'
import {TOOL} from './compiled.js'
import {FileError} from './io/file-error.js'

/** The verbs, in the order of `tamis --help`. */
const commands: readonly ((program: Command) => void)[] = [pipeCommand, schemaCommand]

const program = new Command('tamis')
  .description(
    'Takes the raw text of web pages and gives back the articles, with a log of what was held back.'
  )
  .version(TOOL)
  .showHelpAfterError('(tamis --help tells more)')
  .exitOverride()
for (const register of commands) register(program)

// Whoever prints hears of it by `print`; without a listener Node would throw it a second time.
process.stdout.on('error', () => undefined)

try {
  await program.parseAsync()
} catch (error) {
  fail(error)
}

function fail(error: unknown): void {
  if (error instanceof CommanderError) exitWith(error.exitCode === 0 ? EXIT.done : EXIT.usage)
  else if (error instanceof FileError) {
    console.error(error.message)
    exitWith(exitOf([error.kind]))
  } else if (error instanceof Error && 'code' in error && error.code === 'EPIPE') return
  else {
    console.error('tamis has made a mistake; please report it with the lines below.\n', error)
    exitWith(EXIT.bug)
  }
}
