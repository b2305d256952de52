import type {Block} from '../page/block.js'
import type {Page} from '../page/page.js'
import {endsSentence} from '../page/shape.js'

/** Which of them the picture shows: "Ann Lee (pictured) rowed …", "Tom Hale (pictured left)". */
const PICTURED = /\(pictured\b[^()]{0,30}\)/iu
/** Words of a caption with it at least. */
const WORDS = 6

/** Whether the block is a caption that says whom the picture shows; sentences of the article that do so end in a stop. */
export function isPictured({text}: Page, {start, end, shape}: Block): boolean {
  if (shape.words < WORDS || shape.marks === 0 || endsSentence(shape)) return false
  return PICTURED.test(text.slice(start, end))
}
