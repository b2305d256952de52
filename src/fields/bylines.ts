import {isSpokenIn, phraseAt, phraseOf, type Match} from '../language/lexicon.js'
import type {Name} from '../language/name.js'
import {namesListed} from '../language/names-listed.js'
import {isUnnamed} from '../language/unnamed.js'
import {spanEnd, type Block} from '../page/block.js'
import {isSpace} from '../page/character.js'
import {languageOf} from '../page/language-of.js'
import {endsLine} from '../page/line-ends.js'
import {shown, textOf, type Page} from '../page/page.js'
import {partsOf} from '../page/parts.js'
import {endsSentence} from '../page/shape.js'
import {beforeOutlet} from './before-outlet.js'
import {belowHeadline, headlineOver} from './best-headline.js'
import {nearHeadline} from './near-headline.js'
import {pastColon} from './past-colon.js'
import {ABOVE, trunkOf} from '../outline/trunk.js'

/** Words of a line that says by whom, date and section left out. */
const MOST_WORDS = 16
/** How many blocks below the text's last paragraph a name is the author's. */
export const BELOW = 4
/** So many of the text's first blocks may be the line of the author. */
export const FIRST = 3
/** Letters that stand for a name where its bearer has no picture. */
const MOST_INITIALS = 3
/** Bylines of one article stand no further apart, in blocks. */
const CLOSE = 3

/** Of labels before a name: who wrote, who edited, and who did anything else for the article. */
const ROLES = new Set(['author', 'editor', 'credit'])

/** A label with the names behind or below it. */
export interface Byline {
  readonly index: number
  readonly label: Match
  readonly names: readonly Name[]
  /** The block that has the same once more. */
  readonly again?: Block | undefined
}

/** The bylines of a page around its text, in order, also those of other articles. */
export function bylinesOf(page: Page): Byline[] {
  const {start, end} = trunkOf(page)
  const isNearHeadline = nearHeadline(page)
  const bylines: Byline[] = []
  for (const [index, block] of page.children.entries()) {
    if ((index < start - ABOVE && !isNearHeadline(index)) || index >= end + BELOW) continue
    const label = block.shape.words <= MOST_WORDS ? labelOf(page, block) : undefined
    if (!label || !isSpokenIn(label, languageOf(page) ?? '')) continue
    const amid = index >= start + FIRST && index < end - 1
    const isAlone = label.at === 'line' || label.end >= block.end
    const byline = isAlone ? below(page, index, label) : behind(page, index, label, amid)
    if (byline) bylines.push(byline)
  }
  return bylines
}

/**
 * Which of a page's bylines are the article's: those between headline and text, or else those below the text, above
 * the headline, or in the text; the first, and what stands close below it. The others are of other articles.
 */
export function ownOf<T extends Pick<Byline, 'index'>>(page: Page, bylines: readonly T[]): readonly T[] {
  const {start, end} = trunkOf(page)
  const top = headlineOver(page)?.end ?? 0
  // The text may be taken to begin above its headline, where a standfirst does.
  const first = Math.max(start, belowHeadline(page)) + FIRST
  const places: readonly ((index: number) => boolean)[] = [
    index => page.children[index]!.start >= top && index < first,
    index => index >= end - 1,
    index => page.children[index]!.start < top,
    () => true
  ]
  for (const isThere of places) {
    const there = bylines.filter(({index}) => isThere(index))
    const apart = there.findIndex(({index}, at) => at > 0 && index - there[at - 1]!.index > CLOSE)
    if (there.length > 0) return apart < 0 ? there : there.slice(0, apart)
  }
  return []
}

/** The "by" of a block: all of it, its beginning, or that of a part behind a dash: "4 mai - Monde - Écrit par : A.P". */
function labelOf(page: Page, block: Block): Match | undefined {
  const first = phraseOf(page, block)
  if (isLabel(first)) return first
  // "ByAnn Lee", "byAnn Lee"
  const glued = /^\p{L}\p{Ll}+(?=\p{Lu}\p{Ll})/u.exec(page.text.slice(block.start, block.end))
  const by = glued ? phraseAt(page.text, block.start, block.start + glued[0].length) : undefined
  if (isLabel(by)) return {...by, at: 'start'}
  // Only a line with a date has a byline behind other things; the date may have been lifted from it.
  if (block.shape.digits < 4 && block.spans.length === 1 && isWholeLine(page, block)) return undefined
  for (const [start, end] of partsOf(page.text, block)) {
    const phrase = phraseAt(page.text, start, end)
    if (isLabel(phrase)) return phrase.at === 'line' ? undefined : phrase
  }
  return undefined
}

function isLabel(phrase: Match | undefined): phrase is Match {
  if (phrase?.stage !== 'byline' || !ROLES.has(phrase.role)) return false
  return phrase.at === 'start' || phrase.at === 'line'
}

/** Whether the block is all of its raw line: only as far as white space is looked at, as a line may hold a page. */
function isWholeLine({raw}: Page, {start, end}: Block): boolean {
  return endsLine(raw, start - 1, -1, isSpace) && endsLine(raw, end, 1, isSpace)
}

/** "By Ann Lee and Tom Hale, Senior Editor": the names end with their piece of the line, before a date at the latest. */
function behind(page: Page, index: number, label: Match, amid: boolean): Byline | undefined {
  const block = page.children[index]!
  const to = spanEnd(block, label.end)
  const from = pastColon(page.text, label.end, to)
  const names = namesListed(page.text, from, beforeOutlet(page, from, to), languageOf(page))
  // A byline that names nobody is one all the same, and those of other articles are not the article's.
  if (names.length === 0 && isUnnamed(shown(page.text, from, to).trim()))
    return {index, label: {...label, end: to}, names}
  const last = names.at(-1)
  // "By Tom Hale/Getty Images" stands below a picture.
  if (names.some(name => phraseAt(page.text, name.start, to)?.stage === 'captions')) return undefined
  // "By Tuesday the last ferry had left." is a sentence, "By train" in the midst of a text a crosshead.
  if (!last || (endsSentence(block.shape) && last.end < block.end - 1)) return undefined
  return amid && names.some(({text}) => !text.includes(' ')) ? undefined : {index, label, names}
}

/** "By" alone on its line; the name, perhaps twice, on those below. */
function below(page: Page, at: number, label: Match): Byline | undefined {
  const index = isInitials(page, at + 1) ? at + 2 : at + 1
  const [block, next] = page.children.slice(index, index + 2)
  if (!block || block.shape.words > MOST_WORDS || endsSentence(block.shape)) return undefined
  // "ByAnn Lee" is a byline of its own.
  if (labelOf(page, block)) return undefined
  const phrase = phraseOf(page, block)
  // "Social Links for Ann Lee" is the label of buttons, which names whose they are.
  const isOfButtons = phrase?.stage === 'social' && phrase.role === 'label' && phrase.at === 'start'
  if (phrase && phrase.role !== 'agency' && !isOfButtons) return undefined
  const [, to] = block.spans[0]!
  const names = namesListed(page.text, isOfButtons ? phrase.end : block.start, to, languageOf(page))
  // What follows the names is said of them, or stands apart.
  if (names.length === 0 || /^\s*[\p{Ll}\d]/u.test(page.text.slice(names.at(-1)!.end, to))) return undefined
  const isAgain = next !== undefined && textOf(page, next) === textOf(page, block)
  return {
    index,
    label,
    names: isAgain ? names : [...names, ...continuedOn(page, index + 1)],
    again: isAgain ? next : undefined
  }
}

/** The names of lines that go on with a list: "Dawid Klimek", below it ", Magdalena Wójs" or a comma alone, and then her. */
function continuedOn({text, children}: Page, first: number): readonly Name[] {
  const names: Name[] = []
  for (let index = first; index < children.length; index++) {
    const line = children[index]!
    const comma = /^\0*,\s*/.exec(text.slice(line.start, line.end))
    if (!comma) break
    const isAlone = comma[0].length === line.end - line.start
    const named = isAlone ? children[++index] : line
    if (!named) break
    const more = namesListed(text, isAlone ? named.start : line.start + comma[0].length, named.end)
    if (more.at(-1)?.end !== named.end || !more.every(name => name.text.includes(' '))) break
    names.push(...more)
  }
  return names
}

/** Whether the block stands for the picture of whom the next one names: "AL", "Ann Lee". */
function isInitials({children, text}: Page, index: number): boolean {
  const [block, next] = children.slice(index, index + 2)
  if (!block || !next || block.end - block.start > MOST_INITIALS) return false
  const words = text.slice(next.start, next.end).split(' ')
  return text.slice(block.start, block.end) === words.map(word => word[0]).join('')
}
