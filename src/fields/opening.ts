import {runOf, wordsOf} from '../language/words-of.js'
import type {Trunk} from '../outline/trunk.js'
import type {Block} from '../page/block.js'
import {GLYPH} from '../page/character.js'
import type {Page} from '../page/page.js'
import {isProse} from '../page/shape.js'
import {addWords} from './likeness.js'

/** Units of the article's text, and of the first line, that tell what it is about. */
export const OPENING = 3000

/** A paragraph, and where it or the opening ends. */
interface Paragraph {
  readonly block: Block
  readonly end: number
}

/** Which of some words the paragraphs have that the article begins with. */
export function openingOf(page: Page, trunk: Trunk, wanted: ReadonlySet<number>): ReadonlySet<number> {
  const {text} = page
  const paragraphs = paragraphsOf(page, trunk)
  // Where each character is a word with the next one, the last of a paragraph is one with the space behind it.
  const runs = paragraphs.some(({block}) => block.shape.kinds & GLYPH)
    ? [runOf(paragraphs.map(({block, end}) => text.slice(block.start, end)).join(' '))]
    : paragraphs.map(({block, end}) =>
        end === block.end ? wordsOf(page, block) : runOf(text.slice(block.start, end))
      )
  const found = new Set<number>()
  for (const run of runs) addWords(found, run, wanted)
  return found
}

/** The opening's paragraphs, each counted with a space before it. */
function paragraphsOf({children}: Page, {start, end}: Trunk): Paragraph[] {
  const paragraphs: Paragraph[] = []
  let left = OPENING
  for (let index = start; index < end && left > 0; index++) {
    const block = children[index]!
    if (!isProse(block.shape)) continue
    paragraphs.push({block, end: Math.min(block.end, block.start + left - 1)})
    left -= 1 + block.end - block.start
  }
  return paragraphs
}
