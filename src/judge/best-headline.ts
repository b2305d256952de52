import {datesOf} from '../language/date.js'
import {foldOf} from '../language/fold.js'
import {phraseOf} from '../language/lexicon.js'
import {nameByRole} from '../language/name-by-role.js'
import {isRole, namesAt, type Name} from '../language/name.js'
import type {Block} from '../page/block.js'
import {oncePerBlock} from '../page/once.js'
import {textOf, type Page} from '../page/page.js'
import {isProse} from '../page/shape.js'
import {likeness, wordsIn} from './likeness.js'
import {titlesOf} from './titles.js'
import {trunkOf} from './trunk.js'

/** A headline has so many words; one word alone is a section's name. */
const FEWEST = 2
const MOST = 40
/** How far into the article's text a headline is looked for, in blocks: a menu in sentences may count as text. */
const WITHIN = 8
/** How far below a headline date and byline are looked for, in blocks. */
const REACH = 5

/** What it counts for a line to be a copy of the window's title, to have all its words, to be a name. */
const COPY = 2
const LIKE = 3
const NAME = 0.5
/** What it counts to be a heading of the first level, where a converter marked it, and the mark. */
const TOP = 1.5
const TOP_MARK = '# '
/** Words of a line that is a name and what its bearer is called, at most. */
const MOST_SIGNED = 10

/** A line that may be the headline. */
export interface Candidate {
  readonly block: Block
  readonly index: number
  /** How like the window's title the line is; see likeness.ts. */
  readonly like: number
  readonly isCopy: boolean
  readonly score: number
}

/** The best of the lines down to the article's first paragraphs; of equal ones the last, nearest to the text. */
export function bestHeadline(page: Page): Candidate | undefined {
  const {children} = page
  const {start, end} = trunkOf(page)
  const titles = titlesOf(page)
  const words = wordsIn(children[0] ? textOf(page, children[0]) : '')
  let best: Candidate | undefined
  const last = Math.min(children.length, Math.max(start + 2, Math.min(start + WITHIN, end))) - 1
  for (let index = last; index >= 0; index--) {
    const block = children[index]!
    if (!isCandidate(page, block)) continue
    const isCopy = titles.has(block.start)
    const known = (isCopy ? COPY : 0) + placeOf(page, index, start) + looksOf(page, block, index)
    // Not even with all of the title's words.
    if (best && known + LIKE <= best.score) continue
    const like = index === 0 ? 0 : likeness(wordsIn(textOf(page, block)), words)
    const score = known + LIKE * like - (isName(page, block) ? NAME : 0)
    if (!best || score > best.score) best = {block, index, like, isCopy, score}
  }
  return best && firstOfRun(page, best)
}

/** What a line's place speaks for it: fitted, as all weights here, on pages whose headline is known. */
function placeOf(page: Page, index: number, start: number): number {
  const next = page.children[index + 1]
  const far = index < start ? -0.35 * Math.log1p(start - index) : -0.7 * (index - start + 1)
  const alone = index === 0 ? 1 : 0
  return far + alone + 2 * metadataBelow(page, index) + (next && next.shape.words >= 8 ? 0.5 : 0)
}

/** 1 where date or byline stands just below, less where it stands further down, 0 where there is none. */
function metadataBelow(page: Page, index: number): number {
  for (let at = 1; at <= REACH; at++) {
    const block = page.children[index + at]
    if (block && isMetadata(page, block)) return 1 / at
  }
  return 0
}

function isMetadata(page: Page, block: Block): boolean {
  if (isProse(block.shape)) return false
  const stage = phraseOf(page, block)?.stage
  if (stage === 'byline' || stage === 'dates' || signerOf(page, block) !== null) return true
  return block.shape.digits >= 5 && datesOf(page, block).length > 0
}

/** A headline has four words or more, is no label, and seldom a sentence. */
function looksOf(page: Page, block: Block, index: number): number {
  const {words, end} = block.shape
  const phrase = phraseOf(page, block)
  let sum = words < 4 ? -1.7 : 0
  if (end === '.') sum -= 2
  else if (/[,;:…]/.test(end)) sum -= 1
  if (phrase && (phrase.at === 'line' || phrase.at === 'start')) sum -= 0.5
  if (isTop(page, block)) sum += TOP
  // "Home » Money » How to save"
  if (index > 0 && / [»›>] /.test(page.text.slice(block.start, block.end))) sum -= 1.5
  return sum
}

/** Whether Markdown marks the line as the page's title; the mark itself is no part of the block any more. */
function isTop({raw}: Page, {start}: Block): boolean {
  const at = start - TOP_MARK.length
  return raw.startsWith(TOP_MARK, at) && (at === 0 || raw[at - 1] === '\n')
}

/** Four words at most, each with a capital. */
function isName(page: Page, {shape, start, end}: Block): boolean {
  return (
    shape.words <= 4 && shape.capitals === shape.words && namesAt(page.text, start, end).at(-1)?.end === end
  )
}

/** The same line twice together is one headline; the second is the repetition. */
function firstOfRun(page: Page, found: Candidate): Candidate {
  let {index, block} = found
  const text = foldOf(page, block)
  for (
    let before = page.children[index - 1];
    before && foldOf(page, before) === text;
    before = page.children[index - 1]
  ) {
    index--
    block = before
  }
  return {...found, index, block}
}

function isCandidate(page: Page, block: Block): boolean {
  const {words, letters, length, end, digits} = block.shape
  if (words < FEWEST || words > MOST || letters < length / 2) return false
  if ((end === '.' || end === '…') && isProse(block.shape)) return false
  if (page.text.slice(block.start, block.end).includes('://')) return false
  if (signerOf(page, block) !== null) return false
  const phrase = phraseOf(page, block)
  // A caption is known by its end too: "The bridge on Tuesday. Ann Lee/Reuters".
  if (phrase && (phrase.at === 'line' || phrase.stage === 'captions')) return false
  return digits < 4 || datesOf(page, block).length === 0
}

/** The name that a line is with what its bearer is called: "Ines Carrow, Staff Reporter", "김철수 기자". */
const signerOf = oncePerBlock<Name | null>((text, {start, end, shape}) => {
  const called = nameByRole(text, start, end)
  if (called) return called
  if (shape.words > MOST_SIGNED || !text.slice(start, end).includes(',')) return null
  const [name] = namesAt(text, start, end)
  if (name?.start !== start || text[name.end] !== ',') return null
  return text
    .slice(name.end, end)
    .split(/\P{L}+/u)
    .some(isRole)
    ? name
    : null
})
