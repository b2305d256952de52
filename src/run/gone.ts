import {readFile} from 'node:fs/promises'
import {basename, join} from 'node:path'
import {summarySchema} from '../article/summary.js'
import {expectFile} from '../io/expect-file.js'
import {SUMMARY, type Output} from '../io/list-output.js'
import type {Both} from '../io/read-pair.js'
import {shardFiles} from '../read/read-shard.js'
import {JOURNAL} from './journal.js'
import type {Proof} from './proof.js'

/** The shards that are not there though one behind them is: `clean` numbers them without a gap. */
export function gapsIn(folder: string, shards: Output['shards']): Proof[] {
  const gaps: Proof[] = []
  const next = new Map<string, number>()
  for (const {number, ending} of shards) {
    const due = next.get(ending) ?? 0
    next.set(ending, number + 1)
    if (number === due) continue
    const {article: name} = shardFiles(folder, due, ending)
    const more = number - due - 1
    const [others, is] = more > 0 ? [` and ${more} behind it`, 'are'] : ['', 'is']
    const failure = `${name}${others} ${is} not there, nor the logs; clean the pages again.`
    gaps.push({name, isPart: true, failures: [failure]})
  }
  return gaps
}

/** The shard of which one of the two files is not there; nothing where both are. */
export function halfOf(files: Output['files'], shard: Both<string>): Proof | undefined {
  const [article, log] = [shard.article, shard.log].map(file => files.has(basename(file)))
  if (article && log) return undefined
  const failure = article
    ? `${shard.article} has no logs beside it, as ${basename(shard.log)} would be`
    : `${shard.log} has no articles beside it, as ${basename(shard.article)} would be`
  return {name: shard.article, isPart: true, failures: [`${failure}; clean the pages again.`]}
}

/**
 * How many pages are there at least, by the account of the run that was done last; nothing where there is none, or
 * another run was begun since.
 */
export async function leastPages(folder: string, {files}: Output): Promise<number> {
  if (!files.has(SUMMARY) || files.has(JOURNAL)) return 0
  try {
    const file = join(folder, SUMMARY)
    await expectFile(file)
    const summary = summarySchema.parse(JSON.parse(await readFile(file, 'utf8')))
    return summary.documents.ok
  } catch {
    // Somebody else's file may have this name.
    return 0
  }
}
