#!/usr/bin/env node
import {Command, CommanderError} from 'commander'
import {EXIT, exitOf, exitWith} from './commands/exit.js'
import {expectNames} from './commands/expect-names.js'
import {tell} from './commands/tell.js'
import {TOOL} from './compiled/tool.js'
import {FileError} from './io/file-error.js'
import {ClosedError, print} from './io/print.js'

/** The verbs, in the order of `tamis --help`. Only the one that is asked for is loaded: some need half a second. */
const VERBS: Readonly<Record<string, () => Promise<(program: Command) => void>>> = {
  clean: async () => (await import('./commands/clean.js')).cleanCommand,
  diff: async () => (await import('./commands/diff.js')).diffCommand,
  verify: async () => (await import('./commands/verify.js')).verifyCommand,
  restore: async () => (await import('./commands/restore.js')).restoreCommand,
  pipe: async () => (await import('./commands/pipe.js')).pipeCommand,
  schema: async () => (await import('./commands/schema.js')).schemaCommand,
  eval: async () => (await import('./commands/eval.js')).evalCommand,
  bench: async () => (await import('./commands/bench.js')).benchCommand
}

/** Help and the version are written as all else is: a disk may be full. */
let shown = Promise.resolve()

const program = new Command('tamis')
  .description(
    'Takes the raw text of web pages and gives back the articles, with a log of what was held back.'
  )
  .version(TOOL)
  .showHelpAfterError('(tamis --help tells more)')
  .configureOutput({
    writeOut: text => {
      shown = shown.then(() => print(text))
    }
  })
  .exitOverride()
  .hook('preAction', (_, command) => expectNames(command))
const [asked = '', topic] = process.argv.slice(2)
for (const verb of isVerb(asked) ? [asked] : Object.keys(VERBS)) {
  const register = await VERBS[verb]!()
  register(program)
}
for (const command of program.commands)
  command.showHelpAfterError(`(tamis help ${command.name()} tells more)`)

// `print` and its like hear of an error by the write itself; without a listener Node would throw it a second time.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)

try {
  // Of a topic that it doesn't know, commander's own help says nothing.
  if (asked === 'help' && topic !== undefined && !topic.startsWith('-') && !isVerb(topic))
    program.error(`error: unknown command '${topic}'`)
  await program.parseAsync()
} catch (error) {
  fail(
    await shown.then(
      () => error,
      (cause: unknown) => cause
    )
  )
}

function isVerb(name: string): boolean {
  return Object.hasOwn(VERBS, name)
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
