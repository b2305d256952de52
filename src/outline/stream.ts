import {datesOf} from '../language/date.js'
import {foldOf} from '../language/fold.js'
import {phraseOf} from '../language/lexicon.js'
import type {Block} from '../page/block.js'
import type {Page} from '../page/page.js'
import {endsSentence, isBare} from '../page/shape.js'
import {proseBefore} from './prose-before.js'

/** Words of a line with the article's date at most: "Tori Otten / December 21, 2023 / 8:51 p.m. ET". */
const MOST_WORDS = 12
/** Digits of a date that names its day and year, at least. */
const LEAST_DIGITS = 5
/** Articles of a stream, at least: two such dates may be that of an article and that of its last change. */
const ARTICLES = 3
/** Paragraphs of an article in a stream at least: an entry of a live report has one or two. */
const FEWEST = 4
/** Words of a headline at least. */
const HEADLINE = 4
/** Lines between an article's date and its headline, or a button that stands beside each date, at most. */
const REACH = 4
/** Lines that stand above an article's date, its kicker and its author, at most. */
const HEAD = 3
/** The stages whose phrases name buttons. */
const BUTTONS: ReadonlySet<string> = new Set(['social', 'comments', 'promotion', 'controls', 'digest'])

/**
 * Where the second of several articles begins in a page that goes on with others of its site as its reader scrolls: dates of one form,
 * each with the same button at the same place beside it, "Share This Story", a headline close below, and text. The days of a diary
 * may all have a line such as "Weather: fair", which is no button.
 *
 * @returns the index of its first block
 */
export function secondOf(page: Page): number | undefined {
  const {children} = page
  const byForm = new Map<string, number[]>()
  for (const [index, block] of children.entries()) {
    if (!isDated(page, block)) continue
    const form = formOf(page, block)
    const dates = byForm.get(form)
    if (dates) dates.push(index)
    else byForm.set(form, [index])
  }
  const many = [...byForm.values()].filter(dates => dates.length >= ARTICLES)
  if (many.length === 0) return undefined
  const prose = proseBefore(children)
  const dates = many.find(dates => areArticles(page, prose, dates))
  return dates && headOf(children, dates)
}

function isDated(page: Page, block: Block): boolean {
  const {words, digits} = block.shape
  return digits >= LEAST_DIGITS && words <= MOST_WORDS && datesOf(page, block).length === 1
}

/** "December 21, 2023" and "May 2, 2023" are of one form. */
function formOf({text}: Page, {start, end}: Block): string {
  return text
    .slice(start, end)
    .replace(/\p{L}+/gu, 'a')
    .replace(/\d+/g, '0')
}

/** Whether dates are those of articles below each other, the first of them near the page's beginning. */
function areArticles(page: Page, prose: readonly number[], dates: readonly number[]): boolean {
  const {children} = page
  if (prose[dates[0]!]! > 1 || !haveButton(page, dates)) return false
  return dates.every((date, at) => {
    const end = dates[at + 1] ?? children.length
    return prose[end]! - prose[date]! >= FEWEST && children.slice(date + 1, date + 1 + REACH).some(isHeadline)
  })
}

function isHeadline({shape}: Block): boolean {
  return shape.words >= HEADLINE && shape.capitals > 0 && !endsSentence(shape)
}

/** Whether the same button stands at the same place beside each date. */
function haveButton(page: Page, [first, ...others]: readonly number[]): boolean {
  const {children} = page
  for (let by = -REACH; by <= REACH; by++) {
    const button = children[first! + by]
    if (by === 0 || !button || !isButton(page, button)) continue
    const fold = foldOf(page, button)
    const isSame = (block: Block | undefined) => block !== undefined && foldOf(page, block) === fold
    if (others.every(date => isSame(children[date + by]))) return true
  }
  return false
}

function isButton(page: Page, block: Block): boolean {
  const phrase = phraseOf(page, block)
  return phrase !== undefined && phrase.end === block.end && BUTTONS.has(phrase.stage)
}

/** The first of the lines that stand over the second date, which are no more than over the first: a kicker, an author. */
function headOf(children: readonly Block[], [first, second]: readonly number[]): number {
  const most = Math.min(HEAD, first!)
  let start = second!
  while (start > second! - most && isBare(children[start - 1]!.shape)) start--
  return start
}
