import {titlesOf} from '../outline/titles.js'
import type {Trunk} from '../outline/trunk.js'
import {phraseOf} from '../language/lexicon.js'
import {namesAt} from '../language/name.js'
import type {Block} from '../page/block.js'
import {textOf, type Page} from '../page/page.js'
import {endsSentence} from '../page/shape.js'
import {runOf} from '../language/words-of.js'
import {lengthOf} from './bounded.js'
import {likeness, sharedBy, wordsIn} from './likeness.js'
import type {Line} from './headline-lines.js'
import {dateAbove, metadataBelow} from './metadata-near.js'
import {OPENING, openingOf} from './opening.js'
import {emptyLinesAround, isTop, leadOf, lineEndsAround} from './setting.js'
import {addressWords} from './address-words.js'

/** What is known of a line that may be the headline, each a whole number: what the trees ask for, in their order. */
interface Features {
  /** Blocks from the line down to the article's text, and from where that begins down to the line. */
  readonly above: number
  readonly inside: number
  /** Whether it is the page's first line: the window's title in most dumps. */
  readonly first: number
  /** Whether that repeats it, how like it it is in percent, and how much less so than the likest line. */
  readonly copy: number
  readonly like: number
  readonly lessLike: number
  /** How many words it has besides another line that repeats the window's title, or is it, and stands in it whole. */
  readonly around: number
  /** The share of its words that the first line has, and that the article's text has, in percent, and how many that are. */
  readonly titled: number
  readonly known: number
  readonly knownWords: number
  /** As `known`, of the line above, and of that below; -1 and 0 where that can't be the headline. */
  readonly knownAbove: number
  readonly knownBelow: number
  /** How near below date or byline stand, and how near above a date: 0 is out of reach. */
  readonly metadata: number
  readonly dateAbove: number
  readonly words: number
  readonly capitals: number
  /** What it ends with: see `endOf`. */
  readonly end: number
  /** Whether it begins as a phrase that stages know. */
  readonly phrase: number
  /** Whether Markdown marks it as a heading of the first level, and how many lines it marks so: in a shell's code, each comment. */
  readonly top: number
  readonly tops: number
  /** Whether it is a path, "Home » Money » How to save", or made of parts, "Home | Money", and whether a name. */
  readonly path: number
  readonly name: number
  /** Of the blocks around it; -1 where there is none. */
  readonly wordsAbove: number
  readonly wordsBelow: number
  readonly endBelow: number
  /** How many lines are the same, and how many others that may be the headline stand between it and the text. */
  readonly copies: number
  readonly others: number
  readonly longOthers: number
  /** The share of the words of the page's address that it has, how much less than another, and the share of its own, in percent. */
  readonly slug: number
  readonly lessSlug: number
  readonly slugged: number
  /** How the dump set it: what stands before it on its line, and the empty lines around it; see setting.ts. */
  readonly lead: number
  readonly empty: number
  /** At how many of its two ends the dump has a line's end too: what was parted of a longer line is less sure to be one. */
  readonly lineEnds: number
}

/** Nothing counts for more: words in common, equal lines. */
const MOST_KNOWN = 12
const MOST_COPIES = 4
const MOST_TOPS = 4
/** Words of a line that may well be a headline. */
const LONG = 4
/** Words of a line inside another at least: a section's name is in many lines. */
const FEWEST_INSIDE = 2

/** The features of each line, in the order of the lines: from the last to the first. */
export function headlineFeatures(page: Page, trunk: Trunk, lines: readonly Line[]): Features[] {
  const {children} = page
  const titles = titlesOf(page)
  const title = wordsIn(runOf(children[0] ? textOf(page, children[0]).slice(0, OPENING) : ''))
  const said = new Set<number>()
  for (const {words} of lines) for (const word of words) said.add(word)
  const opening = openingOf(page, trunk, said)
  const copies = copiesOf(page, lines)
  const likes = lines.map(({index, words}) => (index === 0 ? 0 : percent(likeness(words, title))))
  const likest = Math.max(0, ...likes)
  const repeated = lines.filter(({block, index}) => index === 0 || titles.has(block.start))
  const known = lines.map(({words}) => percent(sharedBy(words, opening) / Math.max(1, words.size)))
  const slug = wordsIn(runOf(addressWords(page.hints.url ?? '')))
  const inSlug = lines.map(({words}) => sharedBy(words, slug))
  const slugs = inSlug.map(shared => percent(shared / Math.max(1, slug.size)))
  const mostSlug = Math.max(0, ...slugs)
  const isTops = lines.map(({block}) => isTop(page, block))
  const tops = Math.min(MOST_TOPS, isTops.filter(Boolean).length)
  const features: Features[] = []
  let longOthers = 0
  for (const [others, {block, index, words}] of lines.entries()) {
    const {shape} = block
    const knownWords = sharedBy(words, opening)
    const below = children[index + 1]
    features.push({
      above: Math.max(0, trunk.start - index),
      inside: trunk.start === trunk.end ? 0 : Math.max(0, index - trunk.start + 1),
      first: +(index === 0),
      copy: +titles.has(block.start),
      like: likes[others]!,
      lessLike: likest - likes[others]!,
      around: aroundOf(words, repeated),
      titled: percent(sharedBy(words, title) / Math.max(1, words.size)),
      known: known[others]!,
      knownWords: Math.min(MOST_KNOWN, knownWords),
      knownAbove: lines[others + 1]?.index === index - 1 ? known[others + 1]! : -1,
      knownBelow: lines[others - 1]?.index === index + 1 ? known[others - 1]! : 0,
      metadata: metadataBelow(page, index),
      dateAbove: dateAbove(page, index),
      words: shape.words,
      capitals: percent(shape.capitals / shape.words),
      end: endOf(block),
      phrase: +(phraseOf(page, block) !== undefined),
      top: +isTops[others]!,
      tops,
      path: +(index > 0 && / [»›>/|] /.test(page.text.slice(block.start, block.end))),
      name: +isName(page, block),
      wordsAbove: lengthOf(children[index - 1]),
      wordsBelow: lengthOf(below),
      endBelow: below ? endOf(below) : -1,
      copies: Math.min(MOST_COPIES, copies.get(page.text.slice(block.start, block.end))!),
      others,
      longOthers,
      slug: slugs[others]!,
      lessSlug: mostSlug - slugs[others]!,
      slugged: percent(inSlug[others]! / Math.max(1, words.size)),
      lead: leadOf(page, block),
      empty: emptyLinesAround(page, block),
      lineEnds: lineEndsAround(page, block)
    })
    if (shape.words >= LONG) longOthers++
  }
  return features
}

function percent(share: number): number {
  return Math.round(100 * share)
}

/** 3 for a full stop, 2 for another end of a sentence, 1 for what goes on behind it, 0 for what a headline ends with. */
function endOf({shape}: Block): number {
  if (shape.end === '.') return 3
  if (endsSentence(shape)) return 2
  return +/[,;:…]/.test(shape.end)
}

/**
 * How many words a line has besides the longest of some that stands in it whole: "Resources | Blog | Packing Tips Guide",
 * "10 ways meditation can improve your health | Cultivating Health".
 */
function aroundOf(words: ReadonlySet<number>, repeated: readonly Line[]): number {
  let longest = 0
  for (const {words: inner} of repeated) {
    const {size} = inner
    if (size > longest && size < words.size && sharedBy(inner, words) === size) longest = size
  }
  return longest < FEWEST_INSIDE ? 0 : words.size - longest
}

/** How often the text of each line stands in the page, as a line. */
function copiesOf({children, text}: Page, lines: readonly Line[]): ReadonlyMap<string, number> {
  const copies = new Map(lines.map(({block: {start, end}}) => [text.slice(start, end), 0]))
  const lengths = new Set(lines.map(({block: {start, end}}) => end - start))
  for (const {start, end} of children) {
    if (!lengths.has(end - start)) continue
    const line = text.slice(start, end)
    const times = copies.get(line)
    if (times !== undefined) copies.set(line, times + 1)
  }
  return copies
}

/** Four words at most, each with a capital. */
function isName(page: Page, {shape, start, end}: Block): boolean {
  return (
    shape.words <= 4 && shape.capitals === shape.words && namesAt(page.text, start, end).at(-1)?.end === end
  )
}
