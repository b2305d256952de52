import {datesOf} from '../language/date.js'
import {phraseOf, type Match} from '../language/lexicon.js'
import {runOf, wordsOf} from '../language/words-of.js'
import type {Block} from '../page/block.js'
import {textOf, type Page} from '../page/page.js'
import {endsSentence, isProse} from '../page/shape.js'
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

/** Words of a headline in sentences at most: a standfirst, which stands over the byline as well, has more. */
const MOST_TOLD = 24
/** Words of a byline or a date on a line of its own, at most. */
const BYLINE_WORDS = 10

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
    if (!mayBeHeadline(page, index) || isBelowCredit(page, index)) return
    const text = index === 0 ? withoutSite(textOf(page, block)) : textOf(page, block)
    // Nothing is gone from most, and the judge may read them again.
    const run = text.length === block.end - block.start ? wordsOf(page, block) : runOf(text)
    lines.push({block, index, text, words: wordsIn(run)})
  }
}

function mayBeHeadline(page: Page, index: number): boolean {
  const block = page.children[index]!
  const {words, letters, length, end, digits} = block.shape
  if (words < FEWEST || words > MOST || letters < length / 2) return false
  if (isProse(block.shape) && (end === '…' || (end === '.' && !isToldHeadline(page, index)))) return false
  // A row of a table: "Construction\tgranite (tower), cast iron (lantern)".
  if (/:\/\/|\t| {3}/.test(page.text.slice(block.start, block.end))) return false
  if (signerOf(page, block) !== null) return false
  const phrase = phraseOf(page, block)
  // A caption is known by its end too: "The bridge on Tuesday. Ann Lee/Reuters".
  if (phrase ? isOther(phrase) : creditOf(page, block)) return false
  return digits < 4 || datesOf(page, block).length === 0
}

/** Whether sentences are few words over a byline or a date alone, one of the two lines below: "Here’s what nobody tells you.", "By", "Ann Lee". */
function isToldHeadline(page: Page, index: number): boolean {
  if (page.children[index]!.shape.words > MOST_TOLD) return false
  return page.children.slice(index + 1, index + 3).some(line => {
    if (line.shape.words > BYLINE_WORDS) return false
    const phrase = phraseOf(page, line)
    if (phrase?.stage === 'byline') return phrase.role === 'author' && !endsSentence(line.shape)
    const [date] = line.shape.digits < 4 ? [] : datesOf(page, line)
    return date !== undefined && date.start === line.start
  })
}

/** Whether a phrase makes a line something else: "Af Asger Thorup, skolelærer" is a byline. */
function isOther({at, stage, role}: Match): boolean {
  return at === 'line' || stage === 'captions' || (stage === 'byline' && role === 'author')
}
