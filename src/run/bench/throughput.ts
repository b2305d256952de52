import {open} from 'node:fs/promises'
import {fileURLToPath} from 'node:url'
import {median} from './median.js'
import {CLI, runOver} from './run-over.js'

/** A program that the bench runs over the sample. */
interface Contender {
  readonly name: string
  readonly argv: readonly string[]
  /** The least share of the floor that it must reach. */
  readonly target?: number
  /** The least that it must be faster than the second contender. */
  readonly times?: number
}

/** Bytes that a trailer has at most. */
const TRAILER = 300

/** The floor first: the others are held to it. */
export const CONTENDERS: readonly Contender[] = [
  {name: 'floor', argv: [fileURLToPath(new URL('floor.js', import.meta.url))]},
  {name: 'tamis pipe', argv: [CLI, 'pipe', '--workers', '1', '--trailer'], target: 1 / 4},
  {name: 'tamis pipe --log', argv: [CLI, 'pipe', '--workers', '1', '--log', '--trailer'], target: 1 / 6},
  {name: 'with 2 workers', argv: [CLI, 'pipe', '--workers', '2', '--trailer'], times: 1.8}
]

/** What a contender made of the sample. */
interface Result {
  /** The median time from start to exit. */
  readonly seconds: number
  /** Documents without an article: a filter that refuses all is a fast one. */
  readonly errors: number
}

/** Each contender over the same file, `rounds` times. They take turns, so that a busy machine is busy for all. */
export async function raceOver(input: string, output: string, rounds: number): Promise<readonly Result[]> {
  const times = CONTENDERS.map((): number[] => [])
  const errors = CONTENDERS.map(() => 0)
  for (let round = 0; round < rounds; round++) {
    for (const [index, {argv}] of CONTENDERS.entries()) {
      times[index]!.push((await runOver(argv, input, output)).seconds)
      errors[index] = await errorsIn(output)
    }
  }
  return times.map((seconds, index) => ({seconds: median(seconds), errors: errors[index]!}))
}

/** What the trailer says; a floor has none. */
async function errorsIn(output: string): Promise<number> {
  const handle = await open(output)
  try {
    const {size} = await handle.stat()
    const {buffer, bytesRead} = await handle.read({position: Math.max(0, size - TRAILER), length: TRAILER})
    const [, errors = '0'] =
      /"error":(\d+),"sha256":"\w+"\}\}\n$/.exec(buffer.toString('utf8', 0, bytesRead)) ?? []
    return Number(errors)
  } finally {
    await handle.close()
  }
}
