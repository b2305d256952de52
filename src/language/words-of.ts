import type {Block} from '../page/block.js'
import {oncePerPage} from '../page/once.js'
import type {Page} from '../page/page.js'
import {WordList} from './word-list.js'

/** Where in a list the words of a block stand. */
export interface Run {
  readonly list: WordList
  readonly from: number
  readonly to: number
}

interface Known {
  readonly list: WordList
  readonly runs: Map<Block, Run>
}

/** The words of a text that is no block. */
export function runOf(text: string): Run {
  const list = new WordList(text.length)
  list.addWords(text, 0, text.length)
  return {list, from: 0, to: list.length}
}

/** One list for all of a page: arrays are dearer to make than to fill with the words of a line. */
const knownOf = oncePerPage<Known>(({text}) => ({list: new WordList(text.length >> 2), runs: new Map()}))

/** The words of a block, read once: the headline is told by those of the article's opening, the article by all that are left. */
export function wordsOf(page: Page, block: Block): Run {
  const {list, runs} = knownOf(page)
  const known = runs.get(block)
  if (known) return known
  const from = list.length
  list.addWords(page.text, block.start, block.end)
  const run = {list, from, to: list.length}
  runs.set(block, run)
  return run
}
