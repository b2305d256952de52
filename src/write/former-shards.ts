import {basename, join} from 'node:path'
import {constants, gunzipSync} from 'node:zlib'
import {isThere} from '../io/is-there.js'
import {shardOf, type Kind} from '../io/shard-name.js'
import {disk} from './disk.js'

/** How a file of each kind begins that tamis wrote. */
const BEGINNINGS: Readonly<Record<Kind, RegExp>> = {
  articles:
    /^\{"@context":"https:\/\/schema\.org","@type":"NewsArticle","id":"(?:[^"\\]|\\.)*","url":(?:null|")/,
  logs: /^\{"version":1,"id":"(?:[^"\\]|\\.)*","tool":"tamis /,
  errors: /^\{"id":(?:null|"(?:[^"\\]|\\.)*"),"place":"(?:[^"\\]|\\.)*","code":"/
}
/** Bytes that hold such a beginning, packed or not, of any id but a huge one. */
const ENOUGH = 1 << 16

/**
 * The names of the shards that runs before this one left in a folder and that are none of its own: those of its form
 * behind the last one, and those of NDJSON that is packed otherwise. A file of NDJSON is someone's own, unless it begins as
 * what tamis writes.
 *
 * @param ending of the shards of this run
 * @param count how many these are
 */
export async function formerShards(folder: string, ending: string, count: number): Promise<string[]> {
  const names: string[] = []
  for (const name of await disk.readdir(folder)) {
    const shard = shardOf(name)
    if (!shard) continue
    const isOwn = shard.ending === ending && shard.number < count
    const isAlike = isNdjson(ending) ? isNdjson(shard.ending) : shard.ending === ending
    if (isOwn || !isAlike) continue
    if (!isNdjson(ending) || (await beginsAs(join(folder, name), shard.kind))) names.push(name)
  }
  return names
}

/**
 * Whether someone's own file has the name of a shard of NDJSON. A link or a pipe is none: it is replaced; nor is a folder, of
 * which the system tells.
 */
export async function isOthers(path: string): Promise<boolean> {
  const {kind, ending = ''} = shardOf(basename(path)) ?? {}
  if (!kind || !isNdjson(ending) || !(await isThere(path))) return false
  return (await disk.lstat(path)).isFile() && !(await beginsAs(path, kind))
}

function isNdjson(ending: string): boolean {
  return ending.startsWith('.ndjson')
}

/** Whether a file begins as a shard of such a kind does. What is no file, or may not be read, doesn't. */
async function beginsAs(path: string, kind: Kind): Promise<boolean> {
  // A pipe would be waited for, and a link followed.
  if (!(await disk.lstat(path)).isFile()) return false
  const bytes = await beginningOf(path)
  return (
    bytes !== undefined && BEGINNINGS[kind].test(path.endsWith('.gz') ? unpacked(bytes) : bytes.toString())
  )
}

async function beginningOf(path: string): Promise<Buffer | undefined> {
  const handle = await disk.open(path).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'EACCES') return undefined
    throw error
  })
  if (!handle) return undefined
  try {
    const {buffer, bytesRead} = await handle.read(Buffer.alloc(ENOUGH), 0, ENOUGH, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

/** The text of the beginning of a gzip file; none where it is damaged. */
function unpacked(bytes: Buffer): string {
  try {
    return gunzipSync(bytes, {finishFlush: constants.Z_SYNC_FLUSH}).toString()
  } catch {
    return ''
  }
}
