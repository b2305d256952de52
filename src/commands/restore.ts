import type {Command} from 'commander'
import {sha256Of} from '../article/to-log.js'
import {encode} from '../io/encode.js'
import {FileError} from '../io/file-error.js'
import {print} from '../io/print.js'
import {readPair, type Pair} from '../io/read-pair.js'
import {restore} from '../restore.js'
import {findPage} from '../run/find-page.js'
import {tell} from './tell.js'

/** `tamis restore <output/id>`: the raw page from article and log alone, byte for byte. */
export function restoreCommand(program: Command): void {
  program
    .command('restore')
    .description('print the raw page, byte for byte, from its article and log')
    .argument('<path>', 'the article or its log, with or without ending: output/<id>; with --id, a folder')
    .option('--id <id>', 'the page of the folder, whatever its file is called, and in shards of NDJSON')
    .action(run)
}

async function run(folder: string, {id}: {readonly id?: string}): Promise<void> {
  const path = id === undefined ? folder : `${folder}, page “${id}”,`
  const pair = id === undefined ? await readPair(folder) : await findPage(folder, id)
  if (!pair) throw new FileError('input', `${folder} has no page “${id}” in it; check the id.`)
  const text = rawOf(path, pair)
  const {encoding, lossy, rendered} = pair.log.raw
  // The text as it was cleaned is all that there is then, and it has no bytes of its own.
  if (rendered) tell(`${path} was HTML, which no log holds; this is the text it shows, in UTF-8.`)
  else if (lossy) tell(`${path} had bytes that mean nothing in ${encoding}; this is its text, in UTF-8.`)
  await print(encode(text, rendered || lossy ? 'utf-8' : encoding))
}

/** Nothing is printed that the hash in the log doesn't confirm. */
function rawOf(path: string, {article, log}: Pair): string {
  try {
    const raw = restore(article, log)
    if (sha256Of(raw) === log.raw.sha256) return raw
    throw new RangeError('the sha256 of what they give is not the one in the log')
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error)
    const message = `${path}: article and log don't give the raw page: ${cause}; clean the page again.`
    throw new FileError('corrupt', message, {cause: error})
  }
}
