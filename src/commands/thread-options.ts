import {availableParallelism} from 'node:os'
import type {Command} from 'commander'
import {MAX_MEMORY} from '../io/max-memory.js'
import type {ThreadOptions} from '../run/threads.js'
import {wholeNumber} from './whole-number.js'

/** How documents are cleaned at once, as the command line says it. */
export interface ThreadChoices {
  readonly workers: number
  readonly maxSeconds: number
  readonly maxMemory: number
}

/** Give a command the options that say how documents are cleaned at once. */
export function withThreadOptions(command: Command): Command {
  return command
    .option('--workers <threads>', 'documents cleaned at once', wholeNumber(1, 256), availableParallelism())
    .option(
      '--max-seconds <seconds>',
      'for one document, and one more for each megabyte of it',
      wholeNumber(1, 86_400),
      10
    )
    .option('--max-memory <megabytes>', 'for the objects of one worker', wholeNumber(64, 2 ** 20), MAX_MEMORY)
}

/** The same as threads take it. */
export function toThreadOptions({workers, maxSeconds, maxMemory}: ThreadChoices): ThreadOptions {
  return {workers, maxSeconds, maxMegabytes: maxMemory}
}
