import {phraseAt, type Match} from '../language/lexicon.js'
import {trim} from '../page/block.js'
import {shown, type Page} from '../page/page.js'
import type {Span} from '../page/span.js'

const MOST_LETTERS = 50
/** A comma in any script. */
const COMMA = /[,،，、]/
/** A dash, a bar or a dot that stands alone, also at the end of what it parts. */
const MARK = /\s\0*[-–—|•·/]\0*(?=\s|$)/g
/** What parts one tag from the next, where the next has a line of its own. */
const AT_END = /(?:[,،，、]|\s[-–—|•·])$/

/**
 * The tags in a list, in UTF-16 offsets: between commas, or else dashes, bars or dots that stand alone. One of them may
 * stand at its end.
 *
 * @returns none where one of them is no tag
 */
export function tagsIn({text}: Page, from: number, to: number): Span[] {
  const list = text.slice(from, to)
  const separator = COMMA.test(list) ? new RegExp(COMMA, 'g') : MARK
  const tags: Span[] = []
  let start = from + /^[\s:>\0]*/.exec(list)![0].length
  const add = (end: number): void => {
    const tag = trim(text, start, end)
    if (tag && shown(text, ...tag).trim() !== '') tags.push(tag)
  }
  for (const match of list.matchAll(separator)) {
    const end = from + match.index
    if (end < start) continue
    add(end)
    start = end + match[0].length
  }
  add(to)
  return tags.every(tag => shown(text, ...tag).trim().length <= MOST_LETTERS) ? tags : []
}

/**
 * A tag as it is named: "Logistics," without its comma, "Bridges -" without its dash, "#Bridges" without its mark,
 * and of a path the last part: "/Life sciences/Ecology" is Ecology.
 */
export function tagIn(shownTag: string): string {
  const tag = shownTag.replace(/^\s*#(?=\p{L})/u, '').trim()
  const bare = tag.replace(AT_END, '')
  return bare.startsWith('/') ? bare.slice(bare.lastIndexOf('/') + 1) || bare : bare
}

/** A label amid a line: "Posted in News and tagged bridges, rivers." */
export function labelWithin({text}: Page, from: number, to: number): Match | undefined {
  for (let at = text.indexOf(' ', from + 1); at >= 0 && at < to; at = text.indexOf(' ', at + 1)) {
    const phrase = phraseAt(text, at, to)
    if (phrase?.stage === 'keywords' && phrase.role === 'amid') return phrase
  }
  return undefined
}
