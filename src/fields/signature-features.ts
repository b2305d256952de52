import {foldText} from '../language/fold.js'
import {phraseOf} from '../language/lexicon.js'
import {isOfLabel} from '../language/label-words.js'
import {isRole, type Name} from '../language/name.js'
import {trunkOf} from '../outline/trunk.js'
import {indexAt} from '../page/index-at.js'
import type {Block} from '../page/block.js'
import {isWord} from '../page/character.js'
import {liftedTo} from '../page/lifted.js'
import {onOneLine} from '../page/line.js'
import {shown, type Page} from '../page/page.js'
import type {Place} from '../page/propose.js'
import {lengthOf, within} from './bounded.js'
import {namePartsOf, type Candidate} from './signature-candidates.js'

/** Words of a line with an address for letters at most: "E-post: elsa.granqvist@herald.example". */
const MOST_IN_ADDRESS = 4
/** Words of a place before a date at most: "Villarroya de la Sierra - 14 NOV 2023". */
const MOST_IN_PLACE = 4

/** What is known of names that may be the authors', each a whole number: what the trees ask for, in their order. */
export interface Features {
  /** Blocks from the names down to the first below the headline and on from there; into the text, and behind it. */
  readonly above: number
  readonly below: number
  readonly inside: number
  readonly behind: number
  /** Where the date is: see `dateOf`. */
  readonly date: number
  /** Whether what stands below, or elsewhere, begins with the name; whether it says what its bearer is called. */
  readonly introduced: number
  readonly called: number
  readonly begun: number
  /** What follows the names: see signature-candidates.ts. */
  readonly rest: number
  readonly names: number
  /** Of the first name. */
  readonly nameWords: number
  readonly uncased: number
  readonly capitals: number
  /** Whether the page has one of the words in small letters; whether the headline has the name. */
  readonly small: number
  readonly inHeadline: number
  readonly agency: number
  /** How many words of the first name are of labels: "Share Tweet", "Text Size". */
  readonly labels: number
  /** Whether the credit of a picture stands below, which the name is the caption of then. */
  readonly captioned: number
  /** Words of the line, and of those around it; -1 where there is none. */
  readonly words: number
  readonly wordsAbove: number
  readonly wordsBelow: number
  /** How often the page has the first name, and how often the article has the last of its words. */
  readonly mentions: number
  readonly inText: number
  /** How many others stand above it. */
  readonly others: number
}

/** Nothing counts for more: blocks, mentions. */
const FAR = 200
const MOST = 6

/** The features of each candidate. */
export function signatureFeatures(page: Page, candidates: readonly Candidate[]): Features[] {
  const {children} = page
  const {start, end} = trunkOf(page)
  const headline = liftedTo(page, 'headline')[0]?.value ?? ''
  const dates = [...liftedTo(page, 'datePublished'), ...liftedTo(page, 'dateModified')]
  const named = new Set(candidates.map(({index}) => index))
  const text = shown(page.text)
  const article = start < end ? shown(page.text, children[start]!.start, children[end - 1]!.end) : ''
  return candidates.map(({names, index, top, rest}, others) => {
    const first = names[0]!
    const words = namePartsOf(first)
    const block = children[index]!
    const next = children[index + 1]
    return {
      above: within(top - index, FAR),
      below: within(index - top, FAR),
      inside: start === end ? 0 : within(Math.min(index, end) - start + 1, FAR),
      behind: within(index - end + 1, FAR),
      date: dateOf(page, dates, index, named),
      introduced: +(isBegun(page, next, `${words[0]!} `) || isAddressOf(page, next, words)),
      called: +isCalled(page, next),
      begun: +children.some(other => other !== block && isBegun(page, other, `${first.text} `)),
      rest,
      names: names.length,
      nameWords: words.length,
      uncased: +/^\p{Lo}+$/u.test(first.text),
      capitals: +(first.text === first.text.toUpperCase()),
      small: +names.some(name => isSmallElsewhere(page, name)),
      inHeadline: +headline.includes(first.text),
      agency: +(phraseOf(page, block)?.role === 'agency'),
      labels: words.filter(isOfLabel).length,
      captioned: +(next !== undefined && phraseOf(page, next)?.stage === 'captions'),
      words: block.shape.words + joinsOf(page, names),
      wordsAbove: lengthOf(children[index - 1]),
      wordsBelow: lengthOf(next),
      mentions: timesIn(text, first.text),
      inText: timesIn(article, words.at(-1)!),
      others
    }
  })
}

/** How often "&" stands between names: it is no word, as "and" is. */
function joinsOf({text}: Page, names: readonly Name[]): number {
  return text.slice(names[0]!.end, names.at(-1)!.start).split(' & ').length - 1
}

/** 3 where the date that was lifted stood on the next line, also behind a place, 2 on the same, 1 elsewhere; 0 where there is none. */
function dateOf(page: Page, dates: readonly Place[], index: number, named: ReadonlySet<number>): number {
  if (dates.length === 0) return 0
  const block = page.children[index]!
  if (dates.some(date => onOneLine(page, date, block))) return 2
  const above = page.children[index - 1]?.end ?? 0
  const below = page.children[index + 1]?.start ?? page.raw.length
  if (dates.some(({start, end}) => start >= above && end <= below)) return 3
  // "Ann Lee", "Ashcombe - 4 May": what stands before the date is no other name.
  const [place, next] = page.children.slice(index + 1, index + 3)
  if (!place || place.shape.words > MOST_IN_PLACE || named.has(index + 1)) return 1
  const to = next?.start ?? page.raw.length
  return dates.some(date => date.start >= place.end && date.end <= to && onOneLine(page, date, place)) ? 3 : 1
}

/** "elsa.granqvist@herald.example" below "Elsa Granqvist". */
function isAddressOf({text}: Page, block: Block | undefined, words: readonly string[]): boolean {
  if (!block || block.shape.words > MOST_IN_ADDRESS) return false
  const [bearer = '', site] = text.slice(block.start, block.end).split('@', 2)
  return site !== undefined && foldText(bearer).includes(foldText(words.at(-1)!))
}

/** "Ann is a reporter in Ashcombe" */
function isBegun({text}: Page, block: Block | undefined, by: string): boolean {
  return block !== undefined && block.shape.words > 5 && text.startsWith(by, block.start)
}

/** "Senior Editor" */
function isCalled({text}: Page, block: Block | undefined): boolean {
  if (!block || block.shape.words > 8) return false
  return text
    .slice(block.start, block.end)
    .split(/[\s,]+/)
    .some(isRole)
}

/** Whether the page has one of the words in small letters: what it is made of, in "Top Agencies", is no name. */
function isSmallElsewhere(page: Page, name: Name): boolean {
  const {text} = page
  return namePartsOf(name).some(word => {
    const small = word.toLowerCase()
    if (small === word) return false
    for (let at = text.indexOf(small); at >= 0; at = text.indexOf(small, at + 1))
      if (isApart(text, at, at + small.length) && isLeft(page, at)) return true
    return false
  })
}

/** Whether a word stands for itself, in no longer one and in no address: "elsa.granqvist@herald.example". */
function isApart(text: string, start: number, end: number): boolean {
  if (isWord(text.charCodeAt(start - 1)) || isWord(text.charCodeAt(end)) || text[end] === '@') return false
  return !isJoint(text, start - 1) && !isJoint(text, end)
}

/** Whether a stop or the like joins two words to one. */
function isJoint(text: string, at: number): boolean {
  return '.@_'.includes(text[at] ?? ' ') && isWord(text.charCodeAt(at - 1)) && isWord(text.charCodeAt(at + 1))
}

/** Whether a block still has the offset: "Esther Kilbride" is small in the address of her own page, which was taken out. */
function isLeft(page: Page, at: number): boolean {
  const block = page.children[indexAt(page, at + 1) - 1]
  return block !== undefined && at < block.end
}

/** How often a text has another in it, `MOST` times at most. */
function timesIn(text: string, wanted: string): number {
  let times = 0
  for (let at = text.indexOf(wanted); at >= 0 && times < MOST; at = text.indexOf(wanted, at + wanted.length))
    times++
  return times
}
