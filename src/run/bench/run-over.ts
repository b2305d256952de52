import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {closeSync, openSync} from 'node:fs'
import {text} from 'node:stream/consumers'
import {fileURLToPath} from 'node:url'

/** What a program took. */
interface Cost {
  /** From start to exit. */
  readonly seconds: number
  /** The most memory that its process held, all threads with it; in bytes. */
  readonly peak: number
}

const TELL_PEAK = new URL('tell-peak.js', import.meta.url).href

/** The command line that was built. */
export const CLI = fileURLToPath(new URL('../../cli.js', import.meta.url))

/**
 * Run a program of Node from a file into a file.
 *
 * @throws {Error} where the program fails.
 */
export async function runOver(argv: readonly string[], input: string, output: string): Promise<Cost> {
  const stdin = openSync(input, 'r')
  const stdout = openSync(output, 'w')
  try {
    const start = performance.now()
    const stdio = [stdin, stdout, 'inherit', 'pipe'] as const
    const child = spawn(process.execPath, ['--import', TELL_PEAK, ...argv], {stdio: [...stdio]})
    const told = text(child.stdio[3] as NodeJS.ReadableStream)
    const [status] = (await once(child, 'close')) as [number | null]
    if (status !== 0) throw new Error(`${argv.join(' ')} ended with ${status ?? 'a signal'}`)
    return {seconds: (performance.now() - start) / 1000, peak: Number(await told)}
  } finally {
    closeSync(stdin)
    closeSync(stdout)
  }
}
