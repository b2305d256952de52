import {findingsOf, type Page} from '../page/page.js'
import type {Field} from '../page/finding.js'
import {endsSentence, isProse} from '../page/shape.js'
import {clamp, column, NOTHING, sums, type Columns} from './columns.js'
import {trunkOf} from './trunk.js'
import {count as countOf, READER, SITE, SUBJECT, WRITER, type Words} from './words.js'

/** Blocks from the headline that count as far; and from the ends of the run. */
const FAR = 60
const FAR_OUT = 30
/** So many blocks without prose end a chapter. */
const PAUSE = 4
const MOST_CHAPTERS = 12
const MOST_STRETCH = 20

/** What a block is about, beside the headline and the prose above it; and who speaks around it. */
export function topicColumns(page: Page, words: Words): Columns {
  const {children} = page
  const count = children.length
  const of = (valueOf: (index: number) => number) => column(count, valueOf)
  const anchor = anchorOf(page)
  const trunk = trunkOf(page)
  const headline = valueWords(page, words, 'headline') ?? subjectsOf(words, 0)
  const author = valueWords(page, words, 'author')
  const isProseAt = children.map(({shape}) => isProse(shape))
  const size = children.map(({shape}) => shape.words)
  const all = sums(size)
  const prose = sums(size.map((words, index) => (isProseAt[index] ? words : 0)))
  const known = knownShares(words, isProseAt, anchor, count)
  const knownBelow = knownShares(words, isProseAt, count - 1, -1)
  const knownProse = sums(
    size.map((words, index) => (isProseAt[index] ? Math.max(0, known[index]!) * words : 0))
  )
  const ended = sums(children.map(({shape}, index) => (endsSentence(shape) ? size[index]! : 0)))
  const site = sums(children.map((_, index) => countOf(words, index, SITE)))
  const speakers = sums(children.map((_, index) => countOf(words, index, READER | WRITER)))
  const {chapters, stretches} = chaptersOf(isProseAt, anchor)
  return {
    title: of(index => shareOf(words, index, headline)),
    titleWords: of(index => sharedWith(words, index, headline)),
    author: of(index => (author ? sharedWith(words, index, author) : NOTHING)),
    sinceAnchor: of(index => FAR + clamp(index - anchor, FAR)),
    proseSinceAnchor: of(index => (index < anchor ? NOTHING : Math.log2(1 + prose[index]! - prose[anchor]!))),
    inTrunk: of(index => (index >= trunk.start && index < trunk.end ? 1 : 0)),
    fromTrunk: of(index => FAR_OUT + clamp(index - trunk.start, FAR_OUT)),
    toTrunkEnd: of(index => FAR_OUT + clamp(trunk.end - 1 - index, FAR_OUT)),
    chapter: of(index => chapters[index]!),
    stretch: of(index => stretches[index]!),
    known: of(index => known[index]!),
    knownBelow: of(index => knownBelow[index]!),
    known3: of(index => shareIn(knownProse, prose, index - 1, index + 3)),
    known6: of(index => shareIn(knownProse, prose, index, index + 7)),
    ended6: of(index => shareIn(ended, all, index - 6, index + 7)),
    endedBelow: of(index => shareIn(ended, all, index, index + 8)),
    site3: of(index => shareIn(site, all, index - 3, index + 4)),
    siteBelow: of(index => shareIn(site, all, index + 1, index + 8)),
    speakers3: of(index => shareIn(speakers, all, index - 3, index + 4))
  }
}

/** The first block below where the headline was taken from. */
function anchorOf(page: Page): number {
  const headline = findingsOf(page).find(finding => finding.op === 'lift' && finding.field === 'headline')
  const at = headline ? page.children.findIndex(({start}) => start >= headline.start) : 0
  return Math.max(0, at)
}

/** The subjects of the first value of a field. */
function valueWords(page: Page, words: Words, field: Field): Set<number> | undefined {
  for (const finding of findingsOf(page))
    if (finding.op === 'lift' && finding.field === field) return words.subjectsIn(finding.value)
  return undefined
}

/** The share of each block's subjects that prose had before it, from a block on, up or down. */
function knownShares(words: Words, isProseAt: readonly boolean[], from: number, to: number): number[] {
  const shares = isProseAt.map(() => NOTHING)
  const seen = new Set<number>()
  for (let index = from; index !== to; index += from < to ? 1 : -1) {
    if (seen.size > 0) shares[index] = shareOf(words, index, seen)
    if (!isProseAt[index]) continue
    for (let at = words.starts[index]!; at < words.starts[index + 1]!; at++)
      if (words.kinds[at]! & SUBJECT) seen.add(words.hashes[at]!)
  }
  return shares
}

/** How many stretches of prose began since the headline, and how long the stretch without prose is by now. */
function chaptersOf(isProseAt: readonly boolean[], anchor: number) {
  const chapters: number[] = []
  const stretches: number[] = []
  let chapter = 0
  let stretch = 0
  for (const [index, isProse] of isProseAt.entries()) {
    if (index === anchor) chapter = 0
    if (isProse && stretch >= PAUSE) chapter++
    stretch = isProse ? 0 : stretch + 1
    chapters.push(index < anchor ? NOTHING : Math.min(MOST_CHAPTERS, chapter))
    stretches.push(Math.min(MOST_STRETCH, stretch))
  }
  return {chapters, stretches}
}

function shareIn(part: Float64Array, whole: Float64Array, from: number, to: number): number {
  const start = Math.max(0, from)
  const end = Math.min(part.length - 1, to)
  return start >= end ? NOTHING : (part[end]! - part[start]!) / Math.max(1, whole[end]! - whole[start]!)
}

function subjectsOf({hashes, starts, kinds}: Words, index: number): Set<number> {
  const subjects = new Set<number>()
  for (let at = starts[index] ?? 0; at < (starts[index + 1] ?? 0); at++)
    if (kinds[at]! & SUBJECT) subjects.add(hashes[at]!)
  return subjects
}

function shareOf(words: Words, index: number, others: ReadonlySet<number>): number {
  const subjects = countOf(words, index, SUBJECT)
  return subjects === 0 ? NOTHING : sharedWith(words, index, others) / subjects
}

function sharedWith({hashes, starts, kinds}: Words, index: number, others: ReadonlySet<number>): number {
  let shared = 0
  for (let at = starts[index]!; at < starts[index + 1]!; at++)
    if (kinds[at]! & SUBJECT && others.has(hashes[at]!)) shared++
  return shared
}
