import {hashOfRun} from '../language/word-hash.js'
import {NOTHING, type Columns} from './columns.js'
import type {Words} from './words.js'

const MOST_COPIES = 6
/** Words that are looked for elsewhere in the page, in a row. */
const RUN = 3
/** Places for a run's count; two runs share one in one of so many cases. */
const APART = 16
/** Blocks up and down in which the same may stand twice. */
const NEAR = 2
/** Places for the block in which a run stood last, at most: of a page of any size only what stands near counts. */
const MOST_PLACES = 1 << 16
/** Runs that tell whether two blocks say the same, at least. */
const FEWEST_RUNS = 3

/** What of a block the page says again. */
export function addRepeatColumns(columns: Columns, words: Words): void {
  const copies = copiesOf(words)
  const runs = runsOf(words)
  const echoes = echoesOf(words, runs)
  const twice = twiceOf(words, runs)
  columns.add('copies', index => Math.min(MOST_COPIES, copies[index]!))
  columns.add('echoes', index => echoes[index]!)
  columns.add('twice', index => twice[index]!)
}

/** How many other blocks have the same words. */
function copiesOf({ids, starts}: Words): number[] {
  const counts = new Map<number, number>()
  const keys: number[] = []
  for (let index = 0; index + 1 < starts.length; index++) {
    const key = hashOfRun(ids, starts[index]!, starts[index + 1]!)
    keys.push(key)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return keys.map(key => counts.get(key)! - 1)
}

/** The page's runs of words, over the ends of blocks too. */
interface Runs {
  /** The place of the run that begins at each word: its hash. */
  readonly at: Int32Array
  readonly places: number
}

function runsOf({ids}: Words): Runs {
  let places = 1
  while (places < ids.length * APART) places *= 2
  const at = new Int32Array(ids.length)
  for (let index = 0; index + RUN <= ids.length; index++) {
    const key = hashOfRun(ids, index, index + RUN)
    at[index] = (key ^ (key >>> 15)) & (places - 1)
  }
  return {at, places}
}

/** How many runs a block has. */
function countRuns({starts}: Words, index: number): number {
  return Math.max(0, starts[index + 1]! - starts[index]! - RUN + 1)
}

/**
 * The share of each block's runs of words that stand elsewhere in the page, or twice in the block, as the headlines of
 * other articles do where a picture has them too; `NOTHING` for a block without runs.
 */
function echoesOf(words: Words, {at, places}: Runs): number[] {
  const {ids, starts} = words
  const counts = new Uint8Array(places)
  for (let index = 0; index + RUN <= ids.length; index++) {
    const place = at[index]!
    if (counts[place]! < 2) counts[place]!++
  }
  const shares: number[] = []
  for (let index = 0; index + 1 < starts.length; index++) {
    const from = starts[index]!
    const runs = countRuns(words, index)
    let again = 0
    for (let run = from; run < from + runs; run++) if (counts[at[run]!]! > 1) again++
    shares.push(runs > 0 ? again / runs : NOTHING)
  }
  return shares
}

/**
 * How alike each block is to one beside it, from 0 to 1: a picture's alternative text and the caption below it say the same, as do
 * a sentence and what is quoted of it at large.
 */
function twiceOf(words: Words, {at, places}: Runs): number[] {
  const {starts} = words
  const count = starts.length - 1
  const most = new Array<number>(count).fill(0)
  // The block in which a run stood last.
  const last = new Int32Array(Math.min(places, MOST_PLACES)).fill(-NEAR - 1)
  const same = new Int32Array(NEAR)
  for (let index = 0; index < count; index++) {
    const runs = countRuns(words, index)
    same.fill(0)
    for (let run = starts[index]!; run < starts[index]! + runs; run++) {
      const place = at[run]! & (last.length - 1)
      const back = index - last[place]!
      if (back > 0 && back <= NEAR) same[back - 1]!++
      last[place] = index
    }
    if (runs < FEWEST_RUNS) continue
    for (let back = 1; back <= NEAR && back <= index; back++) {
      const its = countRuns(words, index - back)
      if (its < FEWEST_RUNS) continue
      const alike = Math.min(1, same[back - 1]! / Math.max(runs, its))
      most[index] = Math.max(most[index]!, alike)
      most[index - back] = Math.max(most[index - back]!, alike)
    }
  }
  return most
}
