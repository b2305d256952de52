import type {Page} from '../page/page.js'
import {lineEndsBetween} from './line-ends.js'

/** What is of a link's or a picture's Markdown and no word of the text: "[", "](/sport)", "![A map](/map.png)". */
export interface LinkMark {
  readonly name: 'link' | 'picture'
  readonly start: number
  readonly end: number
}

/** "\[", which is no bracket of a link, "[", "![", "](https://herald.example/map_(old).png "A map")", and the end of others. */
const BRACKET = /\\.|!?\[|\]\((?:<[^<>\n]*>|(?:[^()\s<]|\([^()\s]*\))*)(?:\s+"[^"\n]*")?\)|\]/g

/** The marks of links and pictures, in order; a link's words may go on in the next line of a wrapped paragraph. */
export function linkMarksOf({text, children}: Page): LinkMark[] {
  const marks: LinkMark[] = []
  let opened: LinkMark[] = []
  let from = 0
  for (const {start, end} of children) {
    if (lineEndsBetween(text, from, start) > 1) opened = []
    from = end
    for (const match of text.slice(start, end).matchAll(BRACKET)) {
      if (match[0].startsWith('\\')) continue
      const at = start + match.index
      const bracket: LinkMark = {
        name: match[0].startsWith('!') ? 'picture' : 'link',
        start: at,
        end: at + match[0].length
      }
      if (match[0].endsWith('[')) {
        opened.push(bracket)
        continue
      }
      const opening = opened.pop()
      if (match[0] === ']') continue
      // A picture's words are no text of the page.
      if (opening?.name === 'picture' && opening.start >= start) marks.push({...opening, end: bracket.end})
      else marks.push(...(opening ? [opening] : []), bracket)
    }
  }
  return outermost(marks)
}

/** Sorted, without those inside others, and what stands side by side as one: "[", "![A map](/map.png)", "](/map)". */
function outermost(marks: readonly LinkMark[]): LinkMark[] {
  const joined: LinkMark[] = []
  for (const mark of [...marks].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const before = joined.at(-1)
    if (before === undefined || mark.start > before.end) joined.push(mark)
    else if (mark.end > before.end)
      joined[joined.length - 1] = {name: mark.name, start: before.start, end: mark.end}
  }
  return joined
}
