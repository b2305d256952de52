import {realpath} from 'node:fs/promises'
import {basename, dirname} from 'node:path'
import {FileError} from '../io/file-error.js'
import {shardOf} from '../io/shard-name.js'
import type {Form, SinkOptions} from './sink.js'

/** Whether a form writes files of such a name. */
const IS_WRITTEN: Readonly<Record<Form, (name: string) => boolean>> = {
  json: name => /\.json$/i.test(name),
  text: name => /\.(?:txt|log\.json)$/i.test(name),
  markdown: name => /\.(?:md|log\.json)$/i.test(name),
  ndjson: name => shardOf(name)?.ending === '.ndjson',
  parquet: name => shardOf(name)?.ending === '.parquet'
}

/**
 * Make sure that a form of output takes the place of no input: that none of these stands in the folder under a name
 * such as it writes, or takes away as a former run's.
 *
 * @param files what is to be read; what isn't there counts for nothing
 * @throws {FileError} `output`, naming the first that it might.
 */
export async function spareInputs(
  files: Iterable<string>,
  {folder, to, gzip}: Pick<SinkOptions, 'folder' | 'to' | 'gzip'>
): Promise<void> {
  const realOf = (path: string): Promise<string | undefined> => realpath(path).catch(() => undefined)
  const output = await realOf(folder)
  if (output === undefined) return
  for (const file of files) {
    // Of a link both what it is called and what it leads to.
    for (const path of [file, await realOf(file)]) {
      if (path === undefined || !isWritten(basename(path), to, gzip)) continue
      if ((await realOf(dirname(path))) !== output) continue
      const message = `${file} is an input, and what is written to ${folder} could take its place`
      throw new FileError('output', `${message}; choose another output folder.`)
    }
  }
}

function isWritten(name: string, to: Form, gzip: boolean): boolean {
  const isPacked = name.endsWith('.gz')
  // Parquet is not packed as a whole; of NDJSON shards that are packed otherwise go, too.
  if (to !== 'ndjson' && isPacked !== (gzip && to !== 'parquet')) return false
  return IS_WRITTEN[to](isPacked ? name.slice(0, -'.gz'.length) : name)
}
