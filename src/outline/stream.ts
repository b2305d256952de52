import {datesOf} from '../language/date.js'
import {foldOf} from '../language/fold.js'
import type {Block} from '../page/block.js'
import type {Page} from '../page/page.js'
import {endsSentence, isProse} from '../page/shape.js'

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
/** Lines between an article's date and its headline, or a label that stands beside each date, at most. */
const REACH = 4
/** Lines that stand above an article's date, its kicker and its author, at most. */
const HEAD = 3

/**
 * Where the second of several articles begins in a page that goes on with others of its site as its reader scrolls: dates of one form,
 * each with the same label at the same place beside it, "Share This Story", a headline close below, and text.
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
  for (const dates of byForm.values())
    if (dates.length >= ARTICLES && areArticles(page, dates)) return headOf(children, dates[1]!)
  return undefined
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
function areArticles(page: Page, dates: readonly number[]): boolean {
  const {children} = page
  if (proseIn(children, 0, dates[0]!) > 1 || !haveLabel(page, dates)) return false
  return dates.every((date, at) => {
    const end = dates[at + 1] ?? children.length
    return (
      proseIn(children, date, end) >= FEWEST && children.slice(date + 1, date + 1 + REACH).some(isHeadline)
    )
  })
}

function proseIn(children: readonly Block[], from: number, to: number): number {
  let count = 0
  for (let at = from; at < to; at++) if (isProse(children[at]!.shape)) count++
  return count
}

function isHeadline({shape}: Block): boolean {
  return shape.words >= HEADLINE && shape.capitals > 0 && !endsSentence(shape)
}

/** Whether the same line stands at the same place beside each date. */
function haveLabel(page: Page, [first, ...others]: readonly number[]): boolean {
  const {children} = page
  for (let by = -REACH; by <= REACH; by++) {
    const label = children[first! + by]
    if (by === 0 || !label || isProse(label.shape)) continue
    const fold = foldOf(page, label)
    const isLabel = (block: Block | undefined) => block !== undefined && foldOf(page, block) === fold
    if (others.every(date => isLabel(children[date + by]))) return true
  }
  return false
}

/** The first of the lines that stand over an article's date. */
function headOf(children: readonly Block[], date: number): number {
  let start = date
  while (start > date - HEAD && !isProse(children[start - 1]!.shape)) start--
  return start
}
