import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {Option, type Command} from 'commander'
import {FileError} from '../io/file-error.js'
import {isThere} from '../io/is-there.js'
import {print} from '../io/print.js'
import {extractors, paceOf, READABILITY, readPages} from '../run/bench/extractors.js'
import {FAMILIES, growthOf} from '../run/bench/linearity.js'
import {MEMORY, peaksOver} from '../run/bench/peak-memory.js'
import {readSample, writeSample} from '../run/bench/sample.js'
import {CONTENDERS, raceOver} from '../run/bench/throughput.js'
import {EXIT, exitWith} from './exit.js'
import {SEEDS} from './seeds.js'
import {wholeNumber} from './whole-number.js'

interface BenchOptions {
  readonly input?: string
  readonly megabytes: number
  readonly rounds: number
  readonly memory: number
  readonly html?: string
  readonly only?: string
  readonly check: boolean
}

/** The longest that a page may take, in times of one half as long. */
const GROWTH = 2.5
/** How many times as fast as Readability tamis must be. */
const TIMES = 20
/** The longer one of two files by which memory is measured, in times of the other. */
const LONGER = 10
/** Those by which memory is measured. */
const WORKERS = 2
/** Those of the project, wherever the command is given. */
const OWN_SEEDS = fileURLToPath(new URL(`../../${SEEDS}`, import.meta.url))

/** `tamis bench`: how fast the filter is beside the floor, and whether time grows linearly. */
export function benchCommand(program: Command): void {
  program
    .command('bench')
    .description(
      'measure the filter beside the floor (read, parse, stringify, write), how time and memory grow, and others beside it'
    )
    .option(
      '--input <path>',
      'a folder of .txt, or .ndjson(.gz) with `text` or `dumps.block`; else the seeds'
    )
    .option('--megabytes <size>', 'of raw text that the filter is given', wholeNumber(1, 10_000), 40)
    .option('--rounds <count>', 'measurements, of which the median counts', wholeNumber(1, 99), 3)
    .option(
      '--memory <size>',
      'megabytes of raw text for the peak of memory, and ten times as many',
      wholeNumber(1, 10_000),
      200
    )
    .option('--html <file>', '.ndjson(.gz) with `html`, to measure Readability and rules of text beside')
    .addOption(new Option('--only <part>', 'measure one part').choices(Object.keys(PARTS)))
    .option('--check', 'end with 1 where a target is missed', false)
    .action(run)
}

async function run(options: BenchOptions): Promise<void> {
  let missed = 0
  for (const [part, measure] of Object.entries(PARTS)) {
    if (options.only !== undefined && options.only !== part) continue
    for await (const {text, pass} of measure(options)) {
      if (pass === false) missed++
      await print(`${text}${pass === undefined ? '' : pass ? '  pass' : '  MISS'}\n`)
    }
  }
  if (options.check && missed > 0) exitWith(EXIT.failed)
}

/** One line of the bench's report. */
interface Measure {
  readonly text: string
  /** Whether a target was reached, where there is one. */
  readonly pass?: boolean
}

/** @throws {FileError} where they can't be read; the seeds are in no package that is installed. */
async function textsOf(input: string | undefined): Promise<readonly string[]> {
  if (input === undefined && !(await isThere(OWN_SEEDS)))
    throw new FileError('usage', 'Name a folder of .txt or a file of NDJSON to measure with, by --input.')
  return readSample(input ?? OWN_SEEDS)
}

async function* throughput({input, megabytes, rounds}: BenchOptions): AsyncGenerator<Measure> {
  const folder = await mkdtemp(join(tmpdir(), 'tamis-bench-'))
  try {
    const sample = join(folder, 'in.ndjson')
    const {documents, bytes} = await writeSample(sample, await textsOf(input), megabytes * 1e6)
    yield {text: `${(bytes / 1e6).toFixed(1)} MB of raw text, ${documents} documents, medians of ${rounds}`}
    const races = await raceOver(sample, join(folder, 'out.ndjson'), rounds)
    const [floor, one] = races.map(({seconds}) => seconds)
    for (const [index, {name, target, times}] of CONTENDERS.entries()) {
      const {seconds, errors} = races[index]!
      const rate = `  ${name.padEnd(18)}${(bytes / 1e6 / seconds).toFixed(1).padStart(7)} MB/s`
      const ofFloor = `${rate}  ${share(floor! / seconds)} of the floor`
      if (target !== undefined) {
        const text = `${ofFloor}, target ${share(target)}, ${errors} errors`
        yield {text, pass: floor! / seconds >= target && errors === 0}
      } else if (times !== undefined) {
        const text = `${ofFloor}, ${(one! / seconds).toFixed(2)} times one, target ${times}, ${errors} errors`
        yield {text, pass: one! / seconds >= times && errors === 0}
      } else yield {text: rate}
    }
  } finally {
    await rm(folder, {recursive: true})
  }
}

async function* memory({input, memory}: BenchOptions): AsyncGenerator<Measure> {
  yield {text: `The most memory held, --log, ${WORKERS} workers`}
  const limit = MEMORY.base + MEMORY.worker * WORKERS
  const sizes = [memory, memory * LONGER]
  const folder = await mkdtemp(join(tmpdir(), 'tamis-bench-'))
  try {
    const peaks = peaksOver({
      texts: await textsOf(input),
      sizes: sizes.map(size => size * 1e6),
      workers: WORKERS,
      input: join(folder, 'in.ndjson'),
      output: join(folder, 'out.ndjson')
    })
    let first: number | undefined
    for await (const peak of peaks) {
      first ??= peak
      const name = `  ${sizes.shift()} MB`.padEnd(20)
      const growth = (peak / first).toFixed(2)
      yield {
        text: `${name}${megabytes(peak).padStart(7)} × ${growth}, target ${megabytes(limit)}, × ${MEMORY.growth}`,
        pass: peak <= limit && peak <= MEMORY.growth * first
      }
    }
  } finally {
    await rm(folder, {recursive: true})
  }
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`
}

async function* beside({html, rounds}: BenchOptions): AsyncGenerator<Measure> {
  if (html === undefined) {
    yield {text: 'Others on the same pages: skipped, as --html names no pages with their HTML'}
    return
  }
  const pages = await readPages(html)
  const all = await extractors()
  yield {text: `${pages.length} pages, on one thread, medians of ${rounds}`}
  const paces = paceOf(all, pages, rounds)
  for (const [index, {name}] of all.entries()) {
    const pace = paces[index]!
    const times = paces[0]! / pace
    const text = `  ${name.padEnd(24)}${pace.toFixed(0).padStart(7)} pages/s`
    if (name === READABILITY)
      yield {text: `${text}, tamis × ${times.toFixed(1)}, target ${TIMES}`, pass: times >= TIMES}
    else yield {text: index === 0 ? text : `${text}, tamis × ${times.toFixed(2)}`}
  }
  if (!all.some(({name}) => name === READABILITY))
    yield {text: `  ${READABILITY}: skipped, as they are not installed`}
}

const PARTS: Readonly<Record<string, (options: BenchOptions) => AsyncIterable<Measure> | Iterable<Measure>>> =
  {throughput, growth, memory, beside}

/** `1/3.9` */
function share(of: number): string {
  return `1/${Number((1 / of).toFixed(1))}`
}

function* growth({rounds}: BenchOptions): Generator<Measure> {
  yield {text: `A page and one twice as long, medians of ${rounds}; at most ${GROWTH} times the time`}
  for (const family of FAMILIES) {
    for (const log of [false, true]) {
      const [once, twice] = growthOf(family, rounds, log)
      const name = `${family.name}${log ? ', log' : ''}`
      const times = `${once.toFixed(0)} → ${twice.toFixed(0)} ms`
      yield {
        text: `  ${name.padEnd(38)}${times.padStart(18)}  × ${(twice / once).toFixed(2)}`,
        pass: twice <= GROWTH * once
      }
    }
  }
}
