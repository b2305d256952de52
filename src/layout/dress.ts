import {isBlank, isWord} from '../page/character.js'
import type {Page} from '../page/page.js'
import {hasBareTargets} from './bare-targets.js'
import {frontMatterOf} from './front-matter.js'
import {indentOf} from '../page/line-ends.js'
import {TITLE_WORDS} from '../page/shape.js'
import {targetIn} from './link-marks.js'
import {hasLinkNumbers} from './link-numbers.js'

/**
 * What a converter dressed the page's lines with: Markdown, the marks that text browsers draw, or the targets of links behind
 * them; or that it was printed.
 */
export type Dress = 'markdown' | 'browser' | 'targets' | 'print'

/** Lines with such marks, at least. */
const FEWEST = 3

/** How the page is dressed, if it is: by the marks of its lines. */
export function dressOf(page: Page): Dress | undefined {
  const {text, children} = page
  if (isPrinted(page)) return 'print'
  const [first] = children
  // Front matter and a title stand over Markdown, however few its other marks.
  const isTitled = first && first.shape.words <= TITLE_WORDS && isHeading(text, first.start)
  if (isTitled || frontMatterOf(page).place) return 'markdown'
  if (hasLinkNumbers(page) || text.includes(BUTTON)) return 'browser'
  if (hasBareTargets(page)) return 'targets'
  const isMarked = marksFinder(text)
  let markdown = 0
  let browser = 0
  for (const {start, end} of children) {
    if (isMarked(start, end)) markdown++
    else if (hasBullet(text, start, end)) browser++
  }
  if (markdown + browser < FEWEST) return undefined
  return browser > markdown ? 'browser' : 'markdown'
}

/** Whether the page had the numbers of printed sheets, or has their ends: a form feed behind each. */
function isPrinted({history, raw}: Page): boolean {
  return (
    raw.includes(SHEET_END) || history.some(({stage, findings}) => stage === 'running' && findings.length > 0)
  )
}

/** What lynx writes for a button; its items, "*" and "+", are those of Markdown, too. */
const BUTTON = '\n   (BUTTON)'
/** "[Sport](/sport)": between a link's words and its target. */
const LINK = ']('
const BOLD = '**'
const SHEET_END = '\n\f'
const DASH = 0x2d
const HASH = 0x23
const STAR = 0x2a
const BRACKET = 0x5b
/** The bullet, the first of the signs below that is no letter of an alphabet. */
const FIRST_SIGN = 0x2022
const BROWSER = '•□☆○■★●◦▪━'

/** Tells of lines that are asked in their order whether they have a mark of Markdown: each sign is looked for once. */
function marksFinder(text: string): (start: number, end: number) => boolean {
  let link = text.indexOf(LINK)
  let bold = text.indexOf(BOLD)
  return (start, end) => {
    if (link >= 0 && link < start) link = text.indexOf(LINK, start)
    if (link >= start && link < end && isAddress(text, link + LINK.length)) return true
    if (bold >= 0 && bold < start) bold = text.indexOf(BOLD, start)
    if (bold >= start && bold < end && isBold(text, bold, end)) return true
    const mark = text.charCodeAt(start)
    if (mark === HASH) return isHeading(text, start)
    if (mark === DASH) return isDashed(text, start)
    if (mark === BRACKET) return targetIn(text, start, end) !== undefined
    return mark === STAR && isAlone(text, start, end) && indentOf(text, start) > 1
  }
}

/** Whether a line begins with a bullet as text browsers draw them. */
function hasBullet(text: string, start: number, end: number): boolean {
  return (
    text.charCodeAt(start) >= FIRST_SIGN &&
    BROWSER.includes(text[start]!) &&
    isAlone(text, start, end) &&
    indentOf(text, start) > 1
  )
}

/** "**Tom Hale**"; not what is left of a curse: "f**k the s**t". */
function isBold(text: string, at: number, end: number): boolean {
  const words = at + BOLD.length
  const close = text.indexOf(BOLD, words)
  return (
    close > words &&
    close < end &&
    !isWord(text.charCodeAt(at - 1)) &&
    !isBlank(text.charCodeAt(words)) &&
    !isBlank(text.charCodeAt(close - 1))
  )
}

/** Whether it may be where a link leads, and not what somebody has put in brackets. */
function isAddress(text: string, at: number): boolean {
  return TARGETS.some(target => text.startsWith(target, at))
}

const TARGETS = ['http', '/', '#', '.', '?', 'mailto:', '<']

/** "-   Aktualności": an item as pandoc has it. */
function isDashed(text: string, start: number): boolean {
  return text.startsWith('-   ', start) && !isBlank(text.charCodeAt(start + 4))
}

function isAlone(text: string, start: number, end: number): boolean {
  return start + 1 === end || text[start + 1] === ' ' || text[start + 1] === text[start]
}

function isHeading(text: string, start: number): boolean {
  let at = start
  while (text.charCodeAt(at) === HASH) at++
  return at - start <= 6 && text[at] === ' '
}
