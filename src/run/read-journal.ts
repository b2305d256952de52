import type {FileHandle} from 'node:fs/promises'
import * as z from 'zod'
import {linesOf, type Line} from '../read/lines.js'
import {headSchema} from './head.js'
import {tallySchema, Totals} from './tally.js'
import {START} from './trail.js'

const commitSchema = z.strictObject({
  /** Documents that are done, from the first on. */
  done: z.int().positive(),
  /** Commits of the output. */
  commits: z.int().nonnegative(),
  /** Which documents these were. */
  trail: z.string(),
  /** What they came to since the line before. */
  tally: tallySchema
})
/** A line of the journal. */
export type Commit = Readonly<z.infer<typeof commitSchema>>

/** How far a run has come. */
export interface Standing extends Omit<Commit, 'tally'> {
  /** What all of it came to. */
  readonly totals: Totals
}

/** What a journal tells, as far as its lines are whole. */
export interface KnownRun {
  /** What the run is about, by the schema of heads or otherwise. */
  readonly head: ReturnType<typeof headSchema.safeParse>
  readonly standing: Standing
  /** Of all lines that are whole. */
  readonly bytes: number
}

/** Bytes of a line: the head of a run over millions of files has a line for each of them. */
const MOST = 2 ** 29
const CHUNK = 1 << 16

/** The standing of a run that has done nothing yet. */
export function atStart(): Standing {
  return {done: 0, commits: 0, trail: START, totals: new Totals()}
}

/** Read a journal up to the first line that is not whole. Nothing where its first line isn't. */
export async function readJournal(handle: FileHandle): Promise<KnownRun | undefined> {
  const {size} = await handle.stat()
  let known: KnownRun | undefined
  for await (const lines of linesOf(bytesOf(handle), MOST)) {
    for (const line of lines) {
      const value = line.offset + line.length < size ? parse(line) : undefined
      if (value === undefined) return known
      const bytes = line.offset + line.length + 1
      if (!known) known = {head: headSchema.safeParse(value), standing: atStart(), bytes}
      else {
        const commit = commitSchema.safeParse(value)
        if (!commit.success) return known
        const {tally, ...rest} = commit.data
        known.standing.totals.add(tally)
        known = {...known, standing: {...known.standing, ...rest}, bytes}
      }
    }
  }
  return known
}

/** Not its stream: left early, that closes the file. */
async function* bytesOf(handle: FileHandle): AsyncGenerator<Buffer> {
  for (let at = 0; ;) {
    const {bytesRead, buffer} = await handle.read(Buffer.alloc(CHUNK), 0, CHUNK, at)
    if (bytesRead === 0) return
    yield buffer.subarray(0, bytesRead)
    at += bytesRead
  }
}

function parse({bytes}: Line): unknown {
  try {
    return bytes && JSON.parse(bytes.toString())
  } catch {
    return undefined
  }
}
