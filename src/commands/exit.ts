import type {FailureKind} from '../io/file-error.js'

/** The exit status of every command; part of the public surface, as scripts and engines rely on it. */
export const EXIT = {
  done: 0,
  /** Some documents failed, and not all of them for corrupt bytes. The others are done. */
  failed: 1,
  /** The command line can't be understood, or the run may not begin: nothing was read and nothing written. */
  usage: 2,
  /** Some documents failed, every one because its bytes are not what they should be. The others are done. */
  corrupt: 3,
  /** Something could not be written: a full disk, a folder without permission. Outweighs failed documents. */
  output: 4,
  /** A mistake in tamis. Outweighs all others. */
  bug: 70,
  /** SIGINT: what was committed stays, and the same command goes on. */
  interrupted: 130,
  /** SIGTERM, likewise. */
  terminated: 143
} as const
export type Exit = (typeof EXIT)[keyof typeof EXIT]

/** After a signal, in milliseconds: a disk or a reader that takes nothing would hold the process for ever. */
export const PATIENCE = 4000

/** The status of a run that a signal stopped. */
export const STOPPED = {SIGINT: EXIT.interrupted, SIGTERM: EXIT.terminated} as const

/** End with this status, once everything that was written has been taken. Never `process.exit`: it loses output. */
export function exitWith(status: Exit): void {
  process.exitCode = status
}

/**
 * The status of a run in which these failures came up.
 *
 * @param allowCorrupt whether corrupt bytes, which any large crawl has some of, are no failure of the run
 */
export function exitOf(failures: readonly FailureKind[], {allowCorrupt = false} = {}): Exit {
  if (failures.includes('bug')) return EXIT.bug
  if (failures.includes('output')) return EXIT.output
  if (failures.includes('usage')) return EXIT.usage
  if (failures.includes('input')) return EXIT.failed
  return failures.length > 0 && !allowCorrupt ? EXIT.corrupt : EXIT.done
}
