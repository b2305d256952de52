import type {Command} from 'commander'
import {encode} from '../io/encode.js'
import {FileError} from '../io/file-error.js'
import {print} from '../io/print.js'
import {readPair} from '../io/read-pair.js'
import {restore} from '../restore.js'
import {findPage} from '../run/find-page.js'
import {ofOnePage} from './of-one-page.js'
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
  const text = ofOnePage(path, () => restore(pair.article, pair.log))
  const {encoding, lossy, rendered} = pair.log.raw
  // The text as it was cleaned is all that there is then, and it has no bytes of its own.
  if (rendered) tell(`${path} was HTML, which no log holds; this is the text it shows, in UTF-8.`)
  else if (lossy) tell(`${path} had bytes that mean nothing in ${encoding}; this is its text, in UTF-8.`)
  await print(encode(text, rendered || lossy ? 'utf-8' : encoding))
}
