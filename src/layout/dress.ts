import type {Page} from '../page/page.js'
import {indentOf} from './line-ends.js'

/** What a converter dressed the page's lines with: Markdown, or the marks that text browsers draw. */
export type Dress = 'markdown' | 'browser'

/** Lines with such marks, at least. */
const FEWEST = 3

/** How the page is dressed, if it is: by the marks its lines begin with. */
export function dressOf({text, children}: Page): Dress | undefined {
  let markdown = 0
  let browser = 0
  let link = text.indexOf(LINK)
  for (const {start, end} of children) {
    if (link >= 0 && link < start) link = text.indexOf(LINK, start)
    if (link >= start && link < end && isTarget(text, link + LINK.length)) {
      markdown++
      continue
    }
    const mark = text.charCodeAt(start)
    if (mark === HASH) {
      if (isHeading(text, start)) markdown++
    } else if (mark === STAR) {
      if (isAlone(text, start, end) && indentOf(text, start) > 1) markdown++
    } else if (mark >= FIRST_SIGN && BROWSER.includes(text[start]!)) {
      if (isAlone(text, start, end) && indentOf(text, start) > 1) browser++
    }
  }
  if (markdown + browser < FEWEST) return undefined
  return browser > markdown ? 'browser' : 'markdown'
}

/** "[Sport](/sport)": between a link's words and its target. */
const LINK = ']('
const HASH = 0x23
const STAR = 0x2a
/** The bullet, the first of the signs below that is no letter of an alphabet. */
const FIRST_SIGN = 0x2022
const BROWSER = '•□☆○■★●◦▪━'

/** Whether it may be where a link leads, and not what somebody has put in brackets. */
function isTarget(text: string, at: number): boolean {
  return TARGETS.some(target => text.startsWith(target, at))
}

const TARGETS = ['http', '/', '#', '.', '?', 'mailto:', '<']

function isAlone(text: string, start: number, end: number): boolean {
  return start + 1 === end || text[start + 1] === ' ' || text[start + 1] === text[start]
}

function isHeading(text: string, start: number): boolean {
  let at = start
  while (text.charCodeAt(at) === HASH) at++
  return at - start <= 6 && text[at] === ' '
}
