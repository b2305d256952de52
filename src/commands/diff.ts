import {join} from 'node:path'
import type {Command} from 'commander'
import {FileError, type FailureKind} from '../io/file-error.js'
import {hasColor} from '../io/has-color.js'
import {isThere} from '../io/is-there.js'
import {print} from '../io/print.js'
import {readPair, type Pair} from '../io/read-pair.js'
import {findPage} from '../run/find-page.js'
import {diff} from '../views/diff.js'
import {exitOf, exitWith} from './exit.js'
import {ofOnePage} from './of-one-page.js'
import {tell} from './tell.js'

interface DiffOptions {
  readonly output: string
  readonly stage?: string
  readonly full: boolean
}

/** `tamis diff <id…>`: what left the text of a page, stage by stage, and why. */
export function diffCommand(program: Command): void {
  program
    .command('diff')
    .description('show what left the text of a page, stage by stage, and why')
    .argument('<ids...>', 'pages that were cleaned: an id, or the path of its article')
    .option('-s, --stage <name>', 'show one stage only')
    .option('-o, --output <folder>', 'where the articles and logs are', 'output')
    .option('--full', 'show long texts whole', false)
    .action(run)
}

async function run(ids: string[], options: DiffOptions): Promise<void> {
  const color = hasColor(process.stdout)
  const failures: FailureKind[] = []
  let isFirst = true
  for (const id of ids) {
    const text = await show(id, {...options, color}).catch((error: unknown) => {
      // Another page may be found, but none has a stage that tamis has not.
      if (!(error instanceof FileError) || error.kind === 'usage') throw error
      tell(error.message)
      failures.push(error.kind)
      // As soon as it is known: who reads this may leave before the end.
      exitWith(exitOf(failures))
    })
    if (text === undefined) continue
    await print(isFirst ? text : `\n${text}`)
    isFirst = false
  }
}

/**
 * The diff of one page.
 *
 * @throws {FileError} `input` where there is no such page, `corrupt` where it can't be understood, `usage` where there
 *   is no such stage.
 */
async function show(id: string, options: DiffOptions & {readonly color: boolean}): Promise<string> {
  const {output, stage} = options
  const pair = await pairOf(id, output)
  if (!pair) {
    const message = `${output} has no page “${id}” in it; check the id, or name the folder with --output.`
    throw new FileError('input', message)
  }
  const {article, log} = pair
  const names = log.stages.map(({stage}) => stage)
  if (stage !== undefined && !names.includes(stage))
    throw new FileError('usage', `There is no stage “${stage}”; give one of ${names.join(', ')}.`)
  return ofOnePage(id, () => diff(article, log, options))
}

/** The page whose files are called so, below the folder or as it was given; else the folder's page of that id. */
async function pairOf(id: string, folder: string): Promise<Pair | undefined> {
  const name = id.replace(/(?:\.log)?\.json(?:\.gz)?$/, '')
  const logs = id.endsWith('.json.gz') ? ['.log.json.gz'] : ['.log.json', '.log.json.gz']
  for (const stem of [join(folder, name), name]) {
    for (const log of logs) if (await isThere(`${stem}${log}`)) return readPair(`${stem}${log}`)
  }
  return findPage(folder, id)
}
