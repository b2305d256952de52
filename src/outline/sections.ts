import {goesOn} from '../language/goes-on.js'
import {phraseOf} from '../language/lexicon.js'
import type {Block} from '../page/block.js'
import {oncePerPage} from '../page/once.js'
import type {Page} from '../page/page.js'
import {endsInColon, endsSentence, isProse} from '../page/shape.js'
import {isAdvertisement} from './advertisement.js'
import {interviewIn} from './interview.js'
import {menuAt} from './menus.js'
import {opensComments} from './opens-comments.js'
import {titlesOf} from './titles.js'

/** A heading and the items below it that belong to other articles: UTF-16 offsets. */
interface Section {
  readonly start: number
  readonly end: number
}

/** A teaser is a sentence or two; what is longer is an article's own paragraph. */
const TEASER_WORDS = 55
/** A section of fewer items is an aside in the body; what follows it as prose is the article again. */
const LIST = 3
/** Within so many blocks of its title or byline an article has its first paragraph: a date, a place, a picture between. */
const OPENING = 6
/** Of the words of the page's prose other articles have at most this share. */
const MOST_HELD = 1 / 2
/** Words of a short sentence at least. */
const SENTENCE_WORDS = 3
/** Words of a headline at least, to tell it from the name of its section. */
const HEADLINE_WORDS = 4

/**
 * The blocks of other articles: a heading such as "Aller plus loin", then headlines, each alone or with its teaser.
 * They end where two paragraphs stand together, as they do in an article and in no list of teasers; a list above all
 * prose ends at the latest where the page's own article opens, which may be of one paragraph.
 */
export const sectionsOf = oncePerPage<readonly Section[]>(find)

function find(page: Page): Section[] {
  const children = page.children.filter(block => !isAdvertisement(page, block))
  const prose = children.flatMap((block, at) => (isOwnProse(page, block) ? [at] : []))
  const first = prose[0] ?? -1
  const among = (mustOpen: boolean, rhythmic: boolean) =>
    sectionsAmong(page, children, first, mustOpen, rhythmic)
  const sections = among(prose.length === 1, true)
  const sectionAt = inOrder(sections)
  const inSections = prose.filter(at => sectionAt(children[at]!))
  // Lists that hold all prose of the page have taken its own article, too: "Most read", three headlines, then an article of
  // two paragraphs. Looked for once more, they end where the first paragraph opens.
  if (prose.length > 1 && inSections.length === prose.length) return among(true, true)
  // So have those that hold a good part of it. Each paragraph of a short article may stand below a crosshead, as teasers do below headlines.
  const wordsOf = (list: readonly number[]) => list.reduce((sum, at) => sum + children[at]!.shape.words, 0)
  return wordsOf(inSections) > MOST_HELD * wordsOf(prose) ? among(prose.length === 1, false) : sections
}

/** Tells which section a block is in, of blocks that are asked in the order of the page. */
export function inOrder(sections: readonly Section[]): (block: Block) => Section | undefined {
  let next = 0
  return ({start}) => {
    while (next < sections.length && sections[next]!.end <= start) next++
    const section = sections[next]
    return section && start >= section.start ? section : undefined
  }
}

/**
 * @param first the index of the page's first paragraph, -1 where it has none
 * @param mustOpen whether an article must open above it
 * @param rhythmic whether a sentence may be a teaser that stands by itself below its headline
 */
function sectionsAmong(
  page: Page,
  children: readonly Block[],
  first: number,
  mustOpen: boolean,
  rhythmic: boolean
): Section[] {
  const sections: Section[] = []
  const endOf = endsAmong(page, children, rhythmic)
  for (let start = 0; start < children.length; start++) {
    if (!isRelatedHeading(page, children[start]!)) continue
    const most = isPrompt(page, children[start]!) ? Math.min(start + 2, children.length) : children.length
    const below = Math.min(endOf(start + 1, most), openingOf(page, children, start + 1, first, mustOpen))
    const end = leadsToCrosshead(children, start, below) ? start + 2 : below
    if (end > start + 1 || start === children.length - 1)
      sections.push({start: children[start]!.start, end: children[end - 1]!.end})
    start = Math.max(start, end - 1)
  }
  return sections
}

/** Whether a line such as "Mehr zum Thema:" leads to the one below it alone: prose follows upon the second, a crosshead. */
function leadsToCrosshead(children: readonly Block[], start: number, end: number): boolean {
  const next = children[end]
  return endsInColon(children[start]!.shape) && end === start + 3 && next !== undefined && isProse(next.shape)
}

/** Whether the block is a prompt with nothing behind its colon, "Lire aussi :", which leads to the line below it alone. */
function isPrompt(page: Page, block: Block): boolean {
  const phrase = phraseOf(page, block)
  return (
    phrase?.role === 'prompt' &&
    endsInColon(block.shape) &&
    !/[\p{L}\p{N}]/u.test(page.text.slice(phrase.end, block.end))
  )
}

/** Whether the block heads a list of other articles. */
export function isRelatedHeading(page: Page, block: Block): boolean {
  const phrase = phraseOf(page, block)
  if (phrase?.stage !== 'related' && phrase?.stage !== 'ticker') return false
  return phrase.role === 'heading' ? !goesOn(page, block) : isPrompt(page, block)
}

/**
 * Tells where a section ends whose items begin at an index, `most` at the latest; to be asked in order. What is passed on the
 * way to two paragraphs that stand together is passed once for all the sections above them.
 */
function endsAmong(
  page: Page,
  children: readonly Block[],
  rhythmic: boolean
): (from: number, most: number) => number {
  const asksOn = interviewIn(children)
  const lastPair = children.findLastIndex(
    (block, at) => isOwnProse(page, block) && isOwnProse(page, children[at + 1])
  )
  let pair = -1
  return (from, most) => {
    let items = 0
    let at = from
    let teaser = -1
    while (at < most) {
      if (at < pair && items >= LIST && teaser >= 0) return teaser
      const block = children[at]!
      if (opensOther(page, block) || menuAt(page, block)) break
      // The first line is the heading's, whatever it asks.
      if (at > from && at - from <= LIST && asksOn(at, from)) break
      if (!isProse(block.shape)) {
        items++
        at++
        continue
      }
      const next = children[at + 1]
      const alone = at > from && !isTold(children[at - 1]!) && !(next && isTold(next))
      if (!alone) {
        pair = Math.max(pair, at)
        // Two paragraphs together: the article goes on, and did so with the first that looked like a teaser.
        return teaser < 0 ? at : teaser
      }
      if (block.shape.words > TEASER_WORDS) break
      // The article goes on after one or two links in its midst.
      if (items < LIST && block.shape.end === '.' && !(rhythmic && isTeaserRhythm(page, children, at))) {
        // Below crossheads its paragraphs looked like teasers.
        if (teaser >= 0 && at < lastPair) return teaser
        break
      }
      if (teaser < 0 && endsSentence(block.shape)) teaser = at
      at++
    }
    // Below headlines without teasers a last sentence is none either: the article closes with it.
    return teaser === at - 1 && items > 1 && items === teaser - from ? teaser : at
  }
}

/**
 * Where an article opens close above the page's first paragraph: its title, or the headline over its byline, or, if it
 * must, over the paragraph itself.
 *
 * @param first the paragraph's index
 */
function openingOf(
  page: Page,
  children: readonly Block[],
  from: number,
  first: number,
  mustOpen: boolean
): number {
  const titles = titlesOf(page)
  const near = Math.max(from, first - OPENING)
  for (let at = near; at <= first; at++) {
    if (titles.has(children[at]!.start)) return at
    if (!isByline(page, children[at]!) && (at < first || !mustOpen)) continue
    const headline = children.slice(near, at).findLastIndex(({shape}) => shape.words >= HEADLINE_WORDS)
    return headline < 0 ? at : near + headline
  }
  return Infinity
}

function isByline(page: Page, block: Block): boolean {
  const phrase = phraseOf(page, block)
  return phrase?.stage === 'byline' && phrase.role === 'author'
}

/** Whether it is prose that no phrase names as the page's. */
function isOwnProse(page: Page, block: Block | undefined): boolean {
  return block !== undefined && isProse(block.shape) && !phraseOf(page, block)
}

/** Whether it is prose, or a sentence too short for that: "Whitfield said she expects no miracle.", beside a paragraph. */
function isTold({shape}: Block): boolean {
  return isProse(shape) || (shape.words >= SENTENCE_WORDS && shape.end === '.')
}

/** Whether headline and teaser go on alternating behind the teaser at `at`. */
function isTeaserRhythm(page: Page, children: readonly Block[], at: number): boolean {
  const headline = children[at + 1]
  const teaser = children[at + 2]
  const next = children[at + 3]
  if (!headline || isProse(headline.shape) || headline.shape.end === '.') return false
  if (phraseOf(page, headline)?.stage === 'promotion') return false
  return !teaser || (isProse(teaser.shape) && !(next && isProse(next.shape)))
}

/** Whether a part of another kind begins: comments, the site's small print. */
function opensOther(page: Page, block: Block): boolean {
  const stage = phraseOf(page, block)?.stage
  return opensComments(page, block) || stage === 'legal' || stage === 'keywords'
}
