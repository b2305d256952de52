import {trunkOf} from '../outline/trunk.js'
import {indexAt} from '../page/index-at.js'
import type {Block} from '../page/block.js'
import {oncePerPage} from '../page/once.js'
import {textOf, type Page} from '../page/page.js'
import type {Place} from '../page/propose.js'
import {likeliest} from './likeliest.js'
import {likelihoodsOf} from './likelihoods.js'
import {linesOf} from './headline-lines.js'
import {headlineFeatures} from './headline-features.js'
import {areSame, samenesses} from './sameness.js'

/** The line that is likeliest to be the headline. */
export interface Headline {
  readonly block: Block
  readonly index: number
  /** As it is shown; the page's first line without the site's name. */
  readonly text: string
  /** How like the window's title the line is, from 0 to 1; see likeness.ts. */
  readonly like: number
  /** The share of the words of the page's address that it has. */
  readonly named: number
  /** Whether the window's title repeats it. */
  readonly isCopy: boolean
  /** How much of what stands below a headline, a byline and a date, stands below the line: see metadata-near.ts. */
  readonly metadata: number
  /** From 0 to 1. */
  readonly likelihood: number
}

interface Heading {
  readonly headline?: Headline
  readonly over?: Place | undefined
}

/** Blocks between the page's first line and the text at most, where it is the headline that stands over the text. */
const NEAR = 12
/** A line that is less likely the headline than this tells nothing of the place. */
const LEAST = 0.02

/** The likeliest of the lines down to the article's first paragraphs; those of the same text speak for one another. */
export function bestHeadline(page: Page): Headline | undefined {
  return headingOf(page).headline
}

/**
 * Where the headline stands over the article: what is near it is the article's. The window's title, which some pages
 * have no better headline than, stands over the menu; it is the next likely line then.
 */
export function headlineOver(page: Page): Place | undefined {
  return headingOf(page).over
}

/** The index of the first block below the headline; where none was found, of the article's first. */
export function belowHeadline(page: Page): number {
  const headline = headlineOver(page)
  return headline ? indexAt(page, headline.end) : trunkOf(page).start
}

/** Worked out while all lines are there. */
const headingOf = oncePerPage<Heading>(page => {
  const trunk = trunkOf(page)
  const lines = linesOf(page, trunk)
  const features = headlineFeatures(page, trunk, lines)
  const own = likelihoodsOf('headline', features)
  const said = samenesses(lines.map(({text}) => text))
  const found = likeliest(own, said)
  if (!found) return {}
  // Of two that are the same, the one over the article, not the window's title.
  const isOver = (at: number) => lines[at]!.index > 0
  const best = found.at.find(isOver) ?? found.at[0]!
  const {index, text} = lines[best]!
  const {like, copy, slug, metadata} = features[best]!
  const first = firstOfRun(page, index, text)
  const block = page.children[first]!
  const headline = {
    block,
    index: first,
    text: first === index ? text : textOf(page, block),
    like: like / 100,
    named: slug / 100,
    isCopy: copy === 1,
    metadata,
    likelihood: found.likelihood
  }
  if (first > 0 || trunk.start <= NEAR) return {headline, over: block}
  const isLikely = (at: number) => isOver(at) && own[at]! >= LEAST
  const [other] = [...lines.keys()].filter(isLikely).sort((a, b) => own[b]! - own[a]!)
  return {headline, over: other === undefined ? undefined : lines[other]!.block}
})

/** The same line twice together is one headline; the second is the repetition. */
function firstOfRun(page: Page, index: number, text: string): number {
  const {children} = page
  let first = index
  while (first > 0 && areSame(textOf(page, children[first - 1]!), text)) first--
  return first
}
