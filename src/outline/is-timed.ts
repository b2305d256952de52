import type {Block} from '../page/block.js'
import type {Page} from '../page/page.js'

/** "17:53 Vaubrun bat Quernes" */
const TIMED = /^\d{1,2}[:h]\d\d\b/
/** Units of a time at most, and one behind it. */
const LOOK = 6

/** Whether the block begins with a time of day, as the lines of a ticker do. */
export function isTimed({text}: Page, {start}: Block): boolean {
  return TIMED.test(text.slice(start, start + LOOK))
}
