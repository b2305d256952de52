import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {Readable} from 'node:stream'
import {buffer, text} from 'node:stream/consumers'
import {pipeline} from 'node:stream/promises'
import {CLI, type Ended} from './run-tamis.js'

const TELL_PEAK = new URL('../dist/run/bench/tell-peak.js', import.meta.url).href

export interface Fed extends Ended {
  /** The most memory that its process held, in bytes. */
  readonly peak: number
}

/** Run the command line that was built with something on stdin, and measure its memory. */
export async function feedTamis(
  args: readonly string[],
  input: Iterable<Buffer> | AsyncIterable<Buffer>,
  cwd?: string
): Promise<Fed> {
  const child = spawn(process.execPath, ['--import', TELL_PEAK, CLI, ...args], {
    cwd,
    stdio: ['pipe', 'pipe', 'pipe', 'pipe']
  })
  // It may leave before it has read all.
  void pipeline(Readable.from(input), child.stdin).catch(() => undefined)
  const [bytes, stderr, peak, [status]] = await Promise.all([
    buffer(child.stdout),
    text(child.stderr),
    text(child.stdio[3] as Readable),
    once(child, 'close') as Promise<[number | null]>
  ])
  return {status, bytes, stdout: bytes.toString(), stderr, peak: Number(peak)}
}
