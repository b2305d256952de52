import type {Command} from 'commander'
import {isThere} from '../io/is-there.js'
import {print} from '../io/print.js'
import {documentsOf} from '../read/documents-of.js'
import {listInputs} from '../read/list-inputs.js'
import {withoutTwins} from '../read/without-twins.js'
import type {Proof} from '../run/proof.js'
import {verifyFolder} from '../run/verify-folder.js'
import {onOneLine} from '../views/visible.js'
import {EXIT, exitWith} from './exit.js'
import {toReadOptions, withReadOptions, type ReadChoices} from './read-options.js'
import {SEEDS} from './seeds.js'
import {tell} from './tell.js'

/** Pages, parts of the folder that are gone, pages that don't hold, that hold by what they restore, raw texts not read. */
const NONE = {pages: 0, parts: 0, wrong: 0, restored: 0, unread: 0}

const HELP = `
For each page: that article and log hold to their schemas; that the raw text has the length and the sha256 of the
log; that each edit's text stands where the log says; that kept, lifted, cut and white space add up to it, each
character once; that the log, replayed on it, gives the article, and what each stage left; and that article and log give it back.
Then that no shard between others is gone, and no page of those that summary.json tells of.

It proves pairs of files and shards of NDJSON, packed or not. Parquet, text and Markdown are passed over.`

interface VerifyOptions extends ReadChoices {
  readonly raw?: readonly string[]
}

/** `tamis verify [folder]`: proof of every article by its log, and by the raw text where that is at hand. */
export function verifyCommand(program: Command): void {
  withReadOptions(program.command('verify'))
    .description('prove every article of a folder by its log and its raw text')
    .argument('[folder]', 'what `tamis clean` wrote to', 'output')
    .option(
      '--raw <paths...>',
      `what was cleaned: files, folders, patterns (default: "${SEEDS}" where it is there)`
    )
    .addHelpText('after', HELP)
    .action(run)
}

async function run(folder: string, options: VerifyOptions): Promise<void> {
  const {raw = (await isThere(SEEDS)) ? [SEEDS] : []} = options
  const counts = {...NONE}
  const documents = documentsOf(await listInputs(raw, folder), toReadOptions(options))
  // By the ids that `clean` gave them; of those that it refused there is nothing to prove.
  const raws = options.onDuplicateId === 'suffix' ? withoutTwins(documents, 'suffix') : documents
  for await (const item of verifyFolder(folder, raws)) {
    // As soon as it is known: who reads this may leave before the end.
    if (item instanceof Error || ('failures' in item && item.failures.length > 0)) exitWith(EXIT.failed)
    if (item instanceof Error) {
      counts.unread++
      tell(item.message)
      continue
    }
    if ('passed' in item) {
      tell(item.passed)
      continue
    }
    if (item.isPart) counts.parts++
    else {
      counts.pages++
      if (item.failures.length > 0) counts.wrong++
      else if (item.raw === undefined) counts.restored++
    }
    for (const failure of item.failures) tell(failure)
    await print(`${onOneLine(lineOf(item))}\n`)
  }
  await print(`\n${endOf(counts)}\n`)
}

function lineOf({name, isPart, failures, raw, chars}: Proof): string {
  if (failures.length > 0) return `${isPart ? 'lacks' : 'wrong'}  ${name}`
  return `holds  ${name}  ${chars ?? 0} characters, ${raw === undefined ? 'raw text restored' : `raw text in ${raw}`}`
}

function endOf({pages, parts, wrong, restored, unread}: Readonly<typeof NONE>): string {
  const gone = parts === 0 ? '' : `; ${parts} ${parts > 1 ? 'parts are' : 'part is'} gone or can't be read`
  const lack = unread === 0 ? gone : `${gone}; ${unread} raw ${unread > 1 ? 'texts' : 'text'} can't be read`
  if (wrong > 0) return `${wrong} of ${pages} wrong${lack}.`
  const proof = restored === 0 ? '' : `, ${restored} of them without the raw file, by the text restored`
  return `All ${pages}${gone && ' that are there'} hold${proof}${lack}.`
}
