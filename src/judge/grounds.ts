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

/**
 * The log-odds that each column added for a block; such sums are exact, in whatever order. Three trees side by side, as
 * blocks are in score.ts; one that has come to its leaf adds nothing more.
 */
function addedBy(columns: Columns, index: number): Float64Array {
  const row = new Float32Array(WIDTH)
  layRow(columns, index, row, 0)
  const added = new Float64Array(COLUMNS.length)
  for (let tree = 0; tree < roots.length; tree += 3) {
    let a = roots[tree]!
    let b = roots[tree + 1]!
    let c = roots[tree + 2]!
    for (;;) {
      const a2 = next(a, row, 0)
      const b2 = next(b, row, 0)
      const c2 = next(c, row, 0)
      if (((a ^ a2) | (b ^ b2) | (c ^ c2)) === 0) break
      added[COLUMN_OF[asked(a)]!]! += values[a2]! - values[a]!
      added[COLUMN_OF[asked(b)]!]! += values[b2]! - values[b]!
      added[COLUMN_OF[asked(c)]!]! += values[c2]! - values[c]!
      a = a2
      b = b2
      c = c2
    }
  }
  return added
}
