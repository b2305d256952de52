import {belowHeadline} from '../fields/best-headline.js'
import {leadOf, MARKED} from '../fields/setting.js'
import {phraseOf} from '../language/lexicon.js'
import type {Block} from '../page/block.js'
import {liftedTo} from '../page/lifted.js'
import type {Page} from '../page/page.js'
import {endsInColon, endsSentence, isBare, MOST_ITEMS, opensList} from '../page/shape.js'
import {looksLikeStandfirst} from '../page/standfirst.js'

/** A line at an end of the article that is no sentence must be so likely to be its own. */
const SURE = 0.7

/** What a standfirst must score, and blocks between it and the article at most. */
const STANDFIRST = 0.3
const MOST_BETWEEN = 8

/** What a line that opens a list must score right below what is kept. */
const LIKELY = 0.4
/** Items of a list at least, and what they must score in the mean. */
const FEWEST_ITEMS = 2
const ITEM = 0.1
/** Sentences that close the article, at most, their words at least, and what each must score. */
const MOST_CLOSING = 2
const CLOSING_WORDS = 3
const CLOSING = 0.05
/** Words of a crosshead above one of them at most, and what it must score then. */
const CROSSHEAD_WORDS = 10
const BELOW_CROSSHEAD = 0.15

/** What the trees and the decoder have seen too few of to know it: amends their choice. */
export function amend(page: Page, scores: ArrayLike<number>, isKept: boolean[]): void {
  trimEnds(page.children, scores, isKept)
  keepStandfirst(page, scores, isKept)
  keepLists(page.children, scores, isKept)
  keepMarked(page, isKept)
  keepClosing(page, scores, isKept)
}

/**
 * Keep the line right below the headline, where the byline or the date stands between it and the article. Of blogs it is seldom
 * the article's, and most pages that the trees have seen are blogs; of news it mostly is.
 */
function keepStandfirst(page: Page, scores: ArrayLike<number>, isKept: boolean[]): void {
  const {children} = page
  const index = belowHeadline(page)
  const first = isKept.indexOf(true)
  if (index >= first || first - index > MOST_BETWEEN + 1) return
  const block = children[index]!
  if (scores[index]! < STANDFIRST || phraseOf(page, block)) return
  // A caption that is kept may stand between the two: what matters is that the article goes on below the byline.
  const below = isKept.indexOf(true, first + 1)
  isKept[index] = [first, below].some(at => at >= 0 && looksLikeStandfirst(page, block, children[at]!))
}

/**
 * Keep the items of a list whose opening is kept, or as good as: "The council will need:". They look like entries of a menu
 * below a short article, of which the trees have seen few.
 */
function keepLists(children: readonly Block[], scores: ArrayLike<number>, isKept: boolean[]): void {
  for (const [index, {shape}] of children.entries()) {
    if (!opensList(shape)) continue
    if (!isKept[index] && !(isKept[index - 1] && scores[index]! >= LIKELY)) continue
    let end = index + 1
    let sum = 0
    while (end < children.length && end - index <= MOST_ITEMS && isItem(children[end]!)) sum += scores[end++]!
    const items = end - index - 1
    if (items >= FEWEST_ITEMS && sum / items >= ITEM) isKept.fill(true, index, end)
  }
}

function isItem({shape}: Block): boolean {
  return isBare(shape) && !endsInColon(shape)
}

/** Take from either end of what is kept the short lines that are no sentences, where their scores are no better. */
function trimEnds(children: readonly Block[], scores: ArrayLike<number>, isKept: boolean[]): void {
  const isLoose = (index: number) => {
    const {shape} = children[index]!
    return isBare(shape) && scores[index]! < SURE
  }
  const trim = (from: number, step: number) => {
    for (let index = from; index >= 0 && index < isKept.length; index += step) {
      if (!isKept[index]) continue
      if (!isLoose(index)) break
      isKept[index] = false
    }
  }
  trim(0, 1)
  trim(isKept.length - 1, -1)
}

/** Keep all items that a converter's marks show to be of one list, where half of them are kept: they stand and fall together. */
function keepMarked(page: Page, isKept: boolean[]): void {
  const {children} = page
  for (let start = 0; start < children.length; start++) {
    let end = start
    let kept = 0
    while (end < children.length && isMarked(page, end, start)) kept += +isKept[end++]!
    if (end - start > FEWEST_ITEMS && kept * 2 >= end - start) isKept.fill(true, start, end)
    start = Math.max(start, end - 1)
  }
}

/** Whether a block is an item; of a list that begins above it, with nothing between but its mark. */
function isMarked(page: Page, index: number, first: number): boolean {
  const block = page.children[index]!
  if (leadOf(page, block) !== MARKED) return false
  return index === first || !/\p{L}/u.test(page.raw.slice(page.children[index - 1]!.end, block.start))
}

/**
 * Keep the sentences right below the last that is kept, with nothing taken out between: the score of an article's end is low
 * before what comes below it. One of them may stand below a crosshead. A note on the author names who was lifted.
 */
function keepClosing(page: Page, scores: ArrayLike<number>, isKept: boolean[]): void {
  const last = isKept.lastIndexOf(true)
  if (last < 1) return
  const authors = liftedTo(page, 'author').map(({value}) => value)
  const closes = (index: number, least: number) =>
    isClosing(page, index, authors) &&
    (scores[index]! >= least || isSigned(page, page.children[index]!, authors))
  for (let index = last + 1; index <= last + MOST_CLOSING; index++) {
    if (closes(index, CLOSING)) isKept[index] = true
    else if (isCrosshead(page, index) && closes(index + 1, BELOW_CROSSHEAD))
      isKept.fill(true, index, index + 2)
    else return
  }
}

function isClosing(page: Page, index: number, authors: readonly string[]): boolean {
  const block = page.children[index]
  if (!block || block.shape.words < CLOSING_WORDS || isBehindGap(page, index) || phraseOf(page, block))
    return false
  if (!endsSentence(block.shape) && !isSigned(page, block, authors)) return false
  const words = page.text.slice(block.start, signStart(page, block))
  return !authors.some(author => words.includes(author))
}

function isSigned(page: Page, block: Block, authors: readonly string[]): boolean {
  const sign = page.text.slice(signStart(page, block), block.end)
  return authors.some(author => sign.includes(author))
}

/** Where the brackets begin in which who wrote a text may sign it at its end: "… Unschuldsvermutung. (Eva Huber, APA, 24.11.2026)". */
function signStart({text}: Page, {start, end}: Block): number {
  const at = text[end - 1] === ')' ? text.slice(start, end).lastIndexOf('(') : -1
  return at < 0 ? end : start + at
}

function isCrosshead(page: Page, index: number): boolean {
  const block = page.children[index]
  return (
    block !== undefined &&
    isItem(block) &&
    block.shape.words <= CROSSHEAD_WORDS &&
    !isBehindGap(page, index) &&
    !phraseOf(page, block)
  )
}

/** Whether something was taken out right above a block. */
function isBehindGap({raw, children}: Page, index: number): boolean {
  return raw.slice(children[index - 1]!.end, children[index]!.start).trim() !== ''
}
