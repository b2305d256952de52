import {oneLine} from '../io/one-line.js'
import type {Kind} from '../io/shard-name.js'
import type {Draft} from './draft.js'
import type {ShardForm, Table} from './shard-sink.js'
import {jsonOfFailed, type Failed, type Made} from './sink.js'

/** Lines are held until there is as much as this, in bytes: a write for each would be dear. */
const HELD = 1 << 16

/** A JSON object a line, for every reader that knows lines: see `oneLine`. */
export function ndjson(isGzip: boolean): ShardForm {
  return {ending: isGzip ? '.ndjson.gz' : '.ndjson', isGzip, openTable}
}

function openTable(kind: Kind, draft: Draft): Table {
  let held: Buffer[] = []
  let bytes = 0
  const write = async (): Promise<void> => {
    const whole = Buffer.concat(held, bytes)
    held = []
    bytes = 0
    await draft.write(whole)
  }
  return {
    add: async item => {
      const line = Buffer.from(`${oneLine(jsonOf(kind, item))}\n`)
      held.push(line)
      bytes += line.length
      if (bytes >= HELD) await write()
    },
    end: write
  }
}

function jsonOf(kind: Kind, item: Made | Failed): string {
  if ('article' in item) return kind === 'articles' ? item.article : item.log
  return jsonOfFailed(item)
}
