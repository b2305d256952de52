import {phraseOf} from '../language/lexicon.js'
import {nameByRole} from '../language/name-by-role.js'
import {isRole, namesAt, type Name} from '../language/name.js'
import type {Block} from '../page/block.js'
import {isWord} from '../page/character.js'
import {languageOf, liftedTo} from '../page/lifted.js'
import {onOneLine} from '../page/line.js'
import type {Page} from '../page/page.js'
import {partsOf} from '../page/parts.js'
import {headlineOver} from './best-headline.js'
import {trunkOf} from '../judge/trunk.js'

/** Words of a line with names in it at most, and of one name. */
const MOST_WORDS = 16
const NAME_WORDS = 4
/** Around headline and text names are looked for, in blocks: above the headline, into the text, behind it. */
const ABOVE = 3
const INTO = 3
const BELOW = 8
/** How far above the text, where no headline was found. */
const REACH = 12
/** What a name must score; below it most are none, or another's. */
const ENOUGH = 0.5

/** Names that nothing calls the author's but their place, and how much speaks for it. */
export interface Signature {
  readonly names: readonly Name[]
  readonly index: number
  readonly score: number
  /** What speaks most: the date beside it, what is said of the name, or the headline above. */
  readonly by: 'date' | 'introduction' | 'headline'
}

/** The line or part of a line that is most a signature. */
export function bestSignature(page: Page): Signature | undefined {
  const {start, end} = trunkOf(page)
  const headline = headlineOver(page)
  const top = headline ? page.children.findIndex(block => block.start >= headline.end) : start - REACH
  if (top === -1) return undefined
  const known = {top, isHeaded: headline !== undefined}
  let best: Signature | undefined
  for (let index = Math.max(0, top - ABOVE); index < Math.min(page.children.length, end + BELOW); index++) {
    if (index >= start + INTO && index < end - INTO) continue
    for (const names of namesIn(page, index)) {
      const signature = weigh(page, names, index, known)
      if (signature.score >= ENOUGH && (!best || signature.score > best.score)) best = signature
    }
  }
  return best
}

/** What is known of a page beside the line that is looked at. */
interface Known {
  /** The first block below the headline. */
  readonly top: number
  readonly isHeaded: boolean
}

/** The lists of names that the block, or a part of it behind a dash, is; what is said of them may follow. */
function* namesIn(page: Page, index: number): Generator<readonly Name[]> {
  const block = page.children[index]!
  const phrase = phraseOf(page, block)
  if (block.shape.words > MOST_WORDS || (phrase && phrase.role !== 'agency')) return
  for (const [from, to] of partsOf(page.text, block)) {
    const start = from + /^\s*/.exec(page.text.slice(from, to))![0].length
    const called = nameByRole(page.text, start, to)
    if (called) yield [called]
    const names = namesAt(page.text, start, to, languageOf(page))
    const first = names[0]
    if (!first || first.start !== start) continue
    const rest = page.text.slice(names.at(-1)!.end, to).trim()
    if (rest !== '' && !rest.startsWith(',') && !isRole(/^\p{L}*/u.exec(rest)![0])) continue
    const isOne = wordsOf(first).length === 1 && phrase?.role !== 'agency'
    if (isOne || names.some(name => wordsOf(name).length > NAME_WORDS || isRole(wordsOf(name)[0]!))) continue
    yield names
  }
}

/** What place and company speak for names: fitted on pages whose author is known. */
function weigh(page: Page, names: readonly Name[], index: number, known: Known): Signature {
  const {end} = trunkOf(page)
  const next = page.children[index + 1]
  const first = names[0]!
  const below = index - known.top
  const date = dateScore(page, page.children[index]!, index)
  const introduction = introductionScore(page, first, next)
  let score =
    date +
    introduction +
    (wordsOf(first).length === 2 || isUncased(first) ? 0.65 : 0) -
    (names.length > 1 ? 0.25 : 0)
  if (index >= end) score -= 0.4 + Math.log1p(index - end)
  else if (below < 0) score -= 1
  else if (known.isHeaded) score += (below < 3 ? 0.8 : 0) - 0.4 * Math.log1p(below)
  if (names.some(name => isSmallElsewhere(page, name))) score -= 1.4
  if (!isUncased(first) && first.text === first.text.toUpperCase()) score -= 1
  if (liftedTo(page, 'headline').some(({value}) => value.includes(first.text))) score -= 0.4
  const by = introduction > date ? 'introduction' : date > 0 ? 'date' : 'headline'
  return {names, index, score, by}
}

/** Beside the date that was lifted, or on its line. */
function dateScore(page: Page, block: Block, index: number): number {
  const dates = [...liftedTo(page, 'datePublished'), ...liftedTo(page, 'dateModified')]
  if (dates.length === 0) return -0.4
  if (dates.some(date => onOneLine(page, date, block) || onOneLine(page, block, date))) return 0.5
  const above = page.children[index - 1]?.end ?? 0
  const below = page.children[index + 1]?.start ?? page.raw.length
  return dates.some(({start, end}) => start >= above && end <= below) ? 0.9 : 0
}

/** What stands below says who that is: "Ann Lee", then "Senior Editor", or "Ann is a reporter in Ashcombe". */
function introductionScore(page: Page, name: Name, next: Block | undefined): number {
  const isBegun = (block: Block, by: string): boolean => page.text.startsWith(by, block.start)
  const all = `${name.text} `
  let score = 0
  if (page.children.some(block => block.shape.words > 5 && isBegun(block, all) && block.start !== name.start))
    score += 0.5
  if (next && next.shape.words > 5 && isBegun(next, `${wordsOf(name)[0]!} `)) score += 0.4
  if (
    next &&
    next.shape.words <= 8 &&
    page.text
      .slice(next.start, next.end)
      .split(/[\s,]+/)
      .some(isRole)
  )
    score += 0.5
  return score
}

/** Whether the page has one of the words in small letters: what it is made of, in "Top Agencies", is no name. */
function isSmallElsewhere({text}: Page, name: Name): boolean {
  return wordsOf(name).some(word => {
    const small = word.toLowerCase()
    if (small === word) return false
    for (let at = text.indexOf(small); at >= 0; at = text.indexOf(small, at + 1))
      if (!isWord(text.charCodeAt(at - 1)) && !isWord(text.charCodeAt(at + small.length))) return true
    return false
  })
}

/** A name in a script without capitals is one word. */
function isUncased({text}: Name): boolean {
  return /^\p{Lo}+$/u.test(text)
}

function wordsOf({text}: Name): string[] {
  return text.split(/\s+/)
}
