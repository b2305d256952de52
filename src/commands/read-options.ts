import {Option, type Command} from 'commander'
import {FORMATS, type Format} from '../read/format.js'
import {MOST_BYTES} from '../read/lines-of-file.js'
import {MAX_BYTES, type ReadOptions} from '../read/read-options.js'
import {TWIN_POLICIES, type TwinPolicy} from '../read/without-twins.js'
import {wholeNumber} from './whole-number.js'

/** How inputs are read, as the command line says it. */
export interface ReadChoices {
  readonly format?: Format
  readonly field: string
  readonly maxBytes: number
  readonly strictEncoding: boolean
  readonly onDuplicateId?: TwinPolicy
}

/** Give a command the options that say how inputs are read. */
export function withReadOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--format <name>', 'what every input is; else by its name and first bytes').choices(FORMATS)
    )
    .option('--field <name>', 'the field of NDJSON that a page’s text is in', 'text')
    .option('--max-bytes <bytes>', 'refuse larger pages, unpacked', wholeNumber(1, MOST_BYTES), MAX_BYTES)
    .option('--strict-encoding', 'refuse what is not UTF-8 where nothing declares its encoding', false)
    .addOption(
      new Option(
        '--on-duplicate-id <policy>',
        'refuse the same id again, give it a number, or keep it, as shards do'
      ).choices(TWIN_POLICIES)
    )
}

/** The same as sources take it. */
export function toReadOptions({format, field, maxBytes, strictEncoding}: ReadChoices): ReadOptions {
  return {format, field, maxBytes, strict: strictEncoding}
}
