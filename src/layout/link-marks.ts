import type {Block} from '../page/block.js'
import {isLineEnd} from '../page/character.js'
import {isBlankBetween, type Page} from '../page/page.js'
import type {Place} from '../page/propose.js'
import {lineEndsBetween} from '../page/line-ends.js'

/**
 * What is of a link's or a picture's Markdown and no word of the text: "[", "](/sport)", "][1]", "![A map](/map.png)",
 * "[1]: https://herald.example/sport"; with pandoc's attributes: "](/sport){.menu}", and "]{.byline}" of an element that is none.
 */
export interface LinkMark {
  readonly name: 'link' | 'picture' | 'target' | 'attributes'
  readonly start: number
  readonly end: number
}

/**
 * "\\[", which is no bracket of a link, "[", "![", "](https://herald.example/map_(old).png "A map")", "][1]", and the end of
 * others. An address may go on behind a hyphen in the next line of a wrapped paragraph; one that is no other's beginning
 * has spaces, too: "](https://herald.example/share?title=Bridge opens)".
 */
const BRACKET =
  /\\.|!?\[|\]\((?:<[^<>\n]*>|(?:[^()\s<]|\([^()\s]*\)|(?<=-)\r?\n)*)(?:\s+"[^"]*")?\s*\)|\]\(https?:\/\/[^()[\]<>]+\)|\](?:\[([^[\]\n]*)\](?!\())?|\s(?=\{[.#])/g
/** What pandoc writes of an element behind it: `{.byline}`, `{#bridge .wide rel="noopener"}`. */
const ATTRIBUTES = /\{(?:[.#]|[\w-]{1,40}=)(?:[^{}"]|"[^"]*")*\}/y
/** Where the links lead that have a name for it instead of an address: `[1]: https://herald.example/sport "Sport"` */
const TARGET = /^\[([^[\]\n]+)\]:\s+(?:<[^<>\n]*>|\S+)(?:\s+(?:"[^"\n]*"|'[^'\n]*'|\([^()\n]*\)))?$/

/** A target's name is shorter, in UTF-16 units. */
const LONGEST = 200

/** The marks of links and pictures, in order, those that go on in the next line of a wrapped paragraph line by line. */
export function linkMarksOf(page: Page): LinkMark[] {
  const targets = targetsOf(page)
  const marks: LinkMark[] = []
  for (const {start, end} of paragraphsOf(page, targets)) {
    if (isTarget(page.text, start, end, targets)) marks.push({name: 'target', start, end})
    else for (const mark of marksIn(page.text, start, end, targets)) marks.push(mark)
  }
  return byLine(outermost(marks), page.children)
}

/** Lines that follow each other, as one; a target by itself. */
function paragraphsOf({raw, text, children}: Page, targets: ReadonlySet<string>): Place[] {
  const paragraphs: {start: number; end: number}[] = []
  let isOpen = false
  for (const {start, end} of children) {
    const last = paragraphs.at(-1)
    const isAlone = isTarget(text, start, end, targets)
    const goesOn = last && lineEndsBetween(text, last.end, start) < 2 && isBlankBetween(raw, last.end, start)
    if (isOpen && goesOn && !isAlone) last.end = end
    else paragraphs.push({start, end})
    isOpen = !isAlone
  }
  return paragraphs
}

function* marksIn(
  text: string,
  start: number,
  end: number,
  targets: ReadonlySet<string>
): Generator<LinkMark> {
  const opened: LinkMark[] = []
  const paragraph = text.slice(start, end)
  for (const match of paragraph.matchAll(BRACKET)) {
    const [bracket, named] = match
    if (bracket.startsWith('\\')) continue
    const at = start + match.index
    const close = match.index + bracket.length
    const behind = /^[\]\s]/.test(bracket) ? attributesEnd(paragraph, close) : close
    if (bracket.trim() === '') {
      // Behind a heading: "Bridges {#bridges .wide}"
      const isEnd = behind === paragraph.length || isLineEnd(paragraph.charCodeAt(behind))
      if (behind > close && isEnd) yield {name: 'attributes', start: start + close, end: start + behind}
      continue
    }
    const mark: LinkMark = {
      name: bracket.startsWith('!') ? 'picture' : 'link',
      start: at,
      end: start + behind
    }
    if (bracket.endsWith('[')) {
      opened.push(mark)
      continue
    }
    const opening = opened.pop()
    const leads =
      bracket.startsWith('](') ||
      behind > close ||
      (opening && leadsTo(targets, named || text.slice(opening.end, Math.min(at, opening.end + LONGEST))))
    if (!leads) continue
    // A picture's words are no text of the page.
    if (opening?.name === 'picture') yield {...opening, end: mark.end}
    else {
      if (opening) yield opening
      yield mark
    }
  }
}

/** Where the attributes end that begin at an offset; the offset, where none do. */
function attributesEnd(text: string, at: number): number {
  ATTRIBUTES.lastIndex = at
  return ATTRIBUTES.test(text) ? ATTRIBUTES.lastIndex : at
}

/** Marks that end in another line than they begin in, as one for each line. */
function byLine(marks: readonly LinkMark[], children: readonly Block[]): LinkMark[] {
  const parts: LinkMark[] = []
  let line = 0
  for (const {name, start, end} of marks) {
    while (children[line]!.end <= start) line++
    for (; line < children.length && children[line]!.start < end; line++) {
      const block = children[line]!
      parts.push({name, start: Math.max(start, block.start), end: Math.min(end, block.end)})
      if (block.end >= end) break
    }
  }
  return parts
}

/** Whether this is the name of a target. */
function leadsTo(targets: ReadonlySet<string>, name: string): boolean {
  return targets.size > 0 && targets.has(nameOf(name))
}

function isTarget(text: string, start: number, end: number, targets: ReadonlySet<string>): boolean {
  return targets.size > 0 && targetIn(text, start, end) !== undefined
}

/** The names of the page's targets. */
function targetsOf({text, children}: Page): ReadonlySet<string> {
  const targets = new Set<string>()
  if (!text.includes(']: ')) return targets
  for (const {start, end} of children) {
    const name = targetIn(text, start, end)
    if (name !== undefined) targets.add(name)
  }
  return targets
}

/** The name of the target that a line is, if it is one. */
export function targetIn(text: string, start: number, end: number): string | undefined {
  if (text[start] !== '[') return undefined
  const [, name] = TARGET.exec(text.slice(start, end)) ?? []
  return name === undefined ? undefined : nameOf(name)
}

/** Markdown takes names of targets for the same whatever their capitals and spaces. */
function nameOf(name: string): string {
  return name.trim().replaceAll(/\s+/g, ' ').toLowerCase()
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
