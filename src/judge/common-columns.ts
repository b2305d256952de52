import type {Page} from '../page/page.js'
import {isProse} from '../page/shape.js'
import {NOTHING, type Columns} from './columns.js'
import {SUBJECT, type Words} from './words.js'

/** Blocks up and down that are beside a block. */
const BESIDE = 2
const MOST_TWINS = 10

/** What a block has in common with the page's other blocks, by single words. */
export function addCommonColumns(columns: Columns, {children}: Page, words: Words): void {
  const {alone, beside, menu} = sharesOf(
    words,
    children.map(({shape}) => isProse(shape))
  )
  const twins = twinsOf(words)
  columns.add('alone', index => alone[index]!)
  columns.add('beside', index => beside[index]!)
  columns.add('menu', index => menu[index]!)
  columns.add('twins', index => twins[index]!)
}

/** Shares of the subjects of each block; `NOTHING` for one without subjects. */
interface Shares {
  /** That no other block has. */
  readonly alone: readonly number[]
  /** That a block beside it has too. */
  readonly beside: readonly number[]
  /** That another block has which is no prose, as menus and the headlines of other articles are. */
  readonly menu: readonly number[]
}

/** Once down the page, to see where each word stood last and in how many blocks it stands; then up. */
function sharesOf({ids, starts, kinds}: Words, isProseAt: readonly boolean[]): Shares {
  const count = starts.length - 1
  const blocks = new Int32Array(kinds.length)
  const menus = new Int32Array(kinds.length)
  const above = new Int32Array(ids.length)
  // The block in which a word stood last, and the one before that.
  const last = new Int32Array(kinds.length).fill(-BESIDE - 1)
  const before = new Int32Array(kinds.length)
  for (let index = 0; index < count; index++) {
    const isMenu = isProseAt[index] ? 0 : 1
    for (let at = starts[index]!; at < starts[index + 1]!; at++) {
      const id = ids[at]!
      if (last[id] !== index) {
        before[id] = last[id]!
        last[id] = index
        blocks[id]!++
        menus[id]! += isMenu
      }
      above[at] = before[id]!
    }
  }
  const [alone, beside, menu] = [columnOf(count), columnOf(count), columnOf(count)]
  last.fill(count + BESIDE)
  for (let index = count - 1; index >= 0; index--) {
    const own = isProseAt[index] ? 0 : 1
    let subjects = 0
    let [single, near, listed] = [0, 0, 0]
    for (let at = starts[index]!; at < starts[index + 1]!; at++) {
      const id = ids[at]!
      if (last[id] !== index) {
        before[id] = last[id]!
        last[id] = index
      }
      if ((kinds[id]! & SUBJECT) === 0) continue
      subjects++
      if (blocks[id] === 1) single++
      if (index - above[at]! <= BESIDE || before[id]! - index <= BESIDE) near++
      if (menus[id]! > own) listed++
    }
    if (subjects === 0) continue
    alone[index] = single / subjects
    beside[index] = near / subjects
    menu[index] = listed / subjects
  }
  return {alone, beside, menu}
}

function columnOf(count: number): number[] {
  return new Array<number>(count).fill(NOTHING)
}

/** How many other blocks begin with the same word: "View on …", "Record: …"; `NOTHING` for one without words. */
function twinsOf({ids, starts, kinds}: Words): number[] {
  const counts = new Int32Array(kinds.length)
  const firsts = columnOf(starts.length - 1)
  for (const index of firsts.keys()) {
    const start = starts[index]!
    if (start === starts[index + 1]!) continue
    firsts[index] = ids[start]!
    counts[ids[start]!]!++
  }
  return firsts.map(first => (first === NOTHING ? NOTHING : Math.min(MOST_TWINS, counts[first]! - 1)))
}
