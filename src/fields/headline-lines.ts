import {datesOf} from '../language/date.js'
import {phraseOf, type Match} from '../language/lexicon.js'
import {runOf, wordsOf} from '../language/words-of.js'
import type {Block} from '../page/block.js'
import {textOf, type Page} from '../page/page.js'
import {isProse} from '../page/shape.js'
import type {Trunk} from '../outline/trunk.js'
import {isBelowCredit} from './below-credit.js'
import {wordsIn} from './likeness.js'
import {signerOf} from './signer.js'
import {withoutSite} from './without-site.js'
import {creditOf} from './credit.js'

/** A headline has so many words; one word alone is a section's name. */
const FEWEST = 2
const MOST = 40
/** How far into the article's text a headline is looked for, in blocks: a menu in sentences may count as text. */
const WITHIN = 8
/** And how far above it: of the headlines of training pages one in seventy stands further up, over tables and lists. */
const ABOVE = 200

/** A line that may be the headline. */
export interface Line {
  readonly block: Block
  readonly index: number
  /** As it is shown; the page's first line without the site's name. */
  readonly text: string
  /** Those that say something. */
  readonly words: ReadonlySet<number>
}

/** The lines down to the article's first paragraphs that may be its headline, from the last to the first. */
export function linesOf(page: Page, {start, end}: Trunk): Line[] {
  const {children} = page
  const lines: Line[] = []
  const last = Math.min(children.length, Math.max(start + 2, Math.min(start + WITHIN, end))) - 1
  for (let index = last; index > 0 && index >= start - ABOVE; index--) add(index)
  if (last >= 0) add(0)
  return lines

  function add(index: number): void {
    const block = children[index]!
    if (!mayBeHeadline(page, block) || isBelowCredit(page, index)) return
    const text = index === 0 ? withoutSite(textOf(page, block)) : textOf(page, block)
    // Nothing is gone from most, and the judge may read them again.
    const run = text.length === block.end - block.start ? wordsOf(page, block) : runOf(text)
    lines.push({block, index, text, words: wordsIn(run)})
  }
}

function mayBeHeadline(page: Page, block: Block): boolean {
  const {words, letters, length, end, digits} = block.shape
  if (words < FEWEST || words > MOST || letters < length / 2) return false
  if ((end === '.' || end === '…') && isProse(block.shape)) return false
  // A row of a table: "Construction\tgranite (tower), cast iron (lantern)".
  if (/:\/\/|\t| {3}/.test(page.text.slice(block.start, block.end))) return false
  if (signerOf(page, block) !== null) return false
  const phrase = phraseOf(page, block)
  // A caption is known by its end too: "The bridge on Tuesday. Ann Lee/Reuters".
  if (phrase ? isOther(phrase) : creditOf(page, block)) return false
  return digits < 4 || datesOf(page, block).length === 0
}

/** Whether a phrase makes a line something else: "Af Asger Thorup, skolelærer" is a byline. */
function isOther({at, stage, role}: Match): boolean {
  return at === 'line' || stage === 'captions' || (stage === 'byline' && role === 'author')
}
