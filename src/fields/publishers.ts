import {foldText} from '../language/fold.js'
import type {Block} from '../page/block.js'
import {firstValueOf} from '../page/lifted.js'
import {textOf, type Page} from '../page/page.js'

/** The letters of a network: "CBS". */
const LETTERS = /^\p{Lu}{2,5}$/u

/**
 * Whether a name begins with the letters that the publisher’s does, and no menu has it: "CBS Pittsburgh" of CBS Broadcasting, not
 * "CNN Business".
 */
export function isPublishers(page: Page, name: string): boolean {
  const [letters = ''] = name.split(' ')
  const publisher = firstValueOf(page, 'publisher') ?? ''
  if (!LETTERS.test(letters) || publisher.split(' ')[0] !== letters) return false
  return !page.children.some(block => isAlone(page, block, name))
}

/** Whether the block is the name alone. */
export function isAlone(page: Page, block: Block, name: string): boolean {
  return block.end - block.start === name.length && foldText(textOf(page, block)) === foldText(name)
}
