import {firstBehind} from './first-behind.js'
import type {Page} from './page.js'

/** The index of the first block that begins at the offset or behind it. */
export function indexAt({children}: Page, offset: number): number {
  return firstBehind(children.length, index => children[index]!.start, offset - 1)
}
