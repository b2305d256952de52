import {CLI, runOver} from './run-over.js'
import {writeSample} from './sample.js'

/** The most that the filter may hold, in bytes, and the share by which a longer file may make it hold more. */
export const MEMORY = {base: 256e6, worker: 160e6, growth: 1.15}

interface MemoryOptions {
  /** What samples are made of. */
  readonly texts: readonly string[]
  /** How much raw text a sample has, in bytes. */
  readonly sizes: readonly number[]
  readonly workers: number
  /** Where samples and outputs may be written, one at a time. */
  readonly input: string
  readonly output: string
}

/** The most memory, in bytes, that the filter holds on samples of these sizes; with the log, which is most to hold. */
export async function* peaksOver(options: MemoryOptions): AsyncGenerator<number> {
  const {texts, sizes, workers, input, output} = options
  for (const size of sizes) {
    await writeSample(input, texts, size)
    const {peak} = await runOver(
      [CLI, 'pipe', '--workers', `${workers}`, '--log', '--trailer'],
      input,
      output
    )
    yield peak
  }
}
