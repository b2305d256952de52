import type {Block} from '../page/block.js'
import {isProse} from '../page/shape.js'

/** How many paragraphs stand before each block, and before the page's end. */
export function proseBefore(blocks: readonly Block[]): number[] {
  let count = 0
  return [0, ...blocks.map(({shape}) => (isProse(shape) ? ++count : count))]
}
