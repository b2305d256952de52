import type {Columns} from './columns.js'
import {FEATURES, FOREST, asked, next} from './model.js'
import {WIDTH, layRow} from './rows.js'
import {sayOf} from './says.js'

const {roots, values} = FOREST

/** The columns that the model asks for, in words, and which of them each feature is of. */
const COLUMNS = [...new Set(FEATURES.map(([column]) => column))]
const SAYINGS = COLUMNS.map(sayOf)
const COLUMN_OF = Uint8Array.from(FEATURES, ([column]) => COLUMNS.indexOf(column))

/** What spoke against a block, in words: at most so many, the strongest first. */
export function groundsAgainst(columns: Columns, index: number, most: number): string[] {
  const added = addedBy(columns, index)
  const said: string[] = []
  while (said.length < most) {
    let strongest = -1
    let least = 0
    for (let column = 0; column < added.length; column++) {
      if (added[column]! >= least || said.includes(SAYINGS[column]!)) continue
      strongest = column
      least = added[column]!
    }
    if (strongest < 0) break
    said.push(SAYINGS[strongest]!)
  }
  return said
}

/** The log-odds that each column added for a block, from the root of each tree to the block's leaf. */
function addedBy(columns: Columns, index: number): Float64Array {
  const row = new Float32Array(WIDTH)
  layRow(columns, index, row, 0)
  const added = new Float64Array(COLUMNS.length)
  for (const root of roots) {
    let from = root
    for (let to = next(from, row, 0); to !== from; to = next(from, row, 0)) {
      added[COLUMN_OF[asked(from)]!]! += values[to]! - values[from]!
      from = to
    }
  }
  return added
}
