import {headlineOver} from '../fields/best-headline.js'
import {liftedTo} from '../page/lifted.js'
import type {Page} from '../page/page.js'
import type {Field} from '../page/finding.js'
import {endsSentence, isProse} from '../page/shape.js'
import {clamp, NOTHING, sums, type Columns} from './columns.js'
import {trunkOf} from '../outline/trunk.js'
import type {Counts, Words} from './words.js'

/** Blocks from the headline that count as far; and from the ends of the run. */
const FAR = 60
const FAR_OUT = 30
/** So many blocks without prose end a chapter. */
const PAUSE = 4
const MOST_CHAPTERS = 12
const MOST_STRETCH = 20

/** What a block is about, beside the headline and the prose above it; and who speaks around it. */
export function addTopicColumns(columns: Columns, page: Page, words: Words, counts: Counts): void {
  const {children} = page
  const count = children.length
  const anchor = anchorOf(page)
  const trunk = trunkOf(page)
  const {subjects} = counts
  const titled = subjectsOf(page, words, 'headline') ?? firstSubjects(words)
  const headline = children.map((_, index) => words.marked(index, titled))
  const author = subjectsOf(page, words, 'author')
  const isProseAt = children.map(({shape}) => isProse(shape))
  const size = children.map(({shape}) => shape.words)
  const all = sums(size)
  const prose = sums(size.map((words, index) => (isProseAt[index] ? words : 0)))
  const known = knownShares(words, subjects, isProseAt, anchor, count)
  const knownBelow = knownShares(words, subjects, isProseAt, count - 1, -1)
  const knownProse = sums(
    size.map((words, index) => (isProseAt[index] ? Math.max(0, known[index]!) * words : 0))
  )
  const ended = sums(children.map(({shape}, index) => (endsSentence(shape) ? size[index]! : 0)))
  const site = sums(counts.site)
  const speakers = sums(counts.speakers)
  const {chapters, stretches} = chaptersOf(isProseAt, anchor)
  columns.add('title', index => (subjects[index] === 0 ? NOTHING : headline[index]! / subjects[index]!))
  columns.add('titleWords', index => headline[index]!)
  columns.add('author', index => (author ? words.marked(index, author) : NOTHING))
  columns.add('sinceAnchor', index => FAR + clamp(index - anchor, FAR))
  columns.add('proseSinceAnchor', index =>
    index < anchor ? NOTHING : Math.log2(1 + prose[index]! - prose[anchor]!)
  )
  columns.add('inTrunk', index => (index >= trunk.start && index < trunk.end ? 1 : 0))
  columns.add('fromTrunk', index => FAR_OUT + clamp(index - trunk.start, FAR_OUT))
  columns.add('toTrunkEnd', index => FAR_OUT + clamp(trunk.end - 1 - index, FAR_OUT))
  columns.add('chapter', index => chapters[index]!)
  columns.add('stretch', index => stretches[index]!)
  columns.add('known', index => known[index]!)
  columns.add('knownBelow', index => knownBelow[index]!)
  columns.add('known3', index => shareIn(knownProse, prose, index - 1, index + 3))
  columns.add('known6', index => shareIn(knownProse, prose, index, index + 7))
  columns.add('ended6', index => shareIn(ended, all, index - 6, index + 7))
  columns.add('endedBelow', index => shareIn(ended, all, index, index + 8))
  columns.add('site3', index => shareIn(site, all, index - 3, index + 4))
  columns.add('siteBelow', index => shareIn(site, all, index + 1, index + 8))
  columns.add('speakers3', index => shareIn(speakers, all, index - 3, index + 4))
}

/** The first block below where the headline stands. */
function anchorOf(page: Page): number {
  const headline = headlineOver(page)
  const at = headline ? page.children.findIndex(({start}) => start >= headline.start) : 0
  return Math.max(0, at)
}

/** Which words are subjects of the first value of a field. */
function subjectsOf(page: Page, words: Words, field: Field): Uint8Array | undefined {
  const [lift] = liftedTo(page, field)
  return lift && words.subjectsIn(lift.value)
}

function firstSubjects(words: Words): Uint8Array {
  const found = new Uint8Array(words.kinds.length)
  if (words.starts.length > 1) words.mark(0, found)
  return found
}

/** The share of each block's subjects that prose had before it, from a block on, up or down. */
function knownShares(
  words: Words,
  subjects: readonly number[],
  isProseAt: readonly boolean[],
  from: number,
  to: number
): number[] {
  const shares = isProseAt.map(() => NOTHING)
  const seen = new Uint8Array(words.kinds.length)
  let any = false
  for (let index = from; index !== to; index += from < to ? 1 : -1) {
    if (any && subjects[index]! > 0) shares[index] = words.marked(index, seen) / subjects[index]!
    if (!isProseAt[index]) continue
    words.mark(index, seen)
    any ||= subjects[index]! > 0
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

function shareIn(part: readonly number[], whole: readonly number[], from: number, to: number): number {
  const start = Math.max(0, from)
  const end = Math.min(part.length - 1, to)
  return start >= end ? NOTHING : (part[end]! - part[start]!) / Math.max(1, whole[end]! - whole[start]!)
}
