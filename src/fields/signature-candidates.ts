import {phraseOf} from '../language/lexicon.js'
import {nameByRole} from '../language/name-by-role.js'
import {isRole, namesAt, type Name} from '../language/name.js'
import {trunkOf} from '../outline/trunk.js'
import {languageOf, valueOf} from '../page/lifted.js'
import type {Page} from '../page/page.js'
import {partsOf} from '../page/parts.js'
import {belowHeadline} from './best-headline.js'
import {sameness} from './likeliest.js'

/** Words of a line with names in it at most, and of one name. */
const MOST_WORDS = 16
const NAME_WORDS = 4
/** Around headline and text names are looked for, in blocks: above the headline, into the text, behind it. */
const ABOVE = 12
const INTO = 3
const BELOW = 12
/** Each is looked for all over the page: so many at most, more than any page had that the trees were trained on. */
const MOST = 100

/** Names that nothing calls the author's but their place. */
export interface Candidate {
  readonly names: readonly Name[]
  /** The block, and the first one below the headline. */
  readonly index: number
  readonly top: number
  /** What follows the names in their part of the line: 0 for nothing, 1 for a comma, 2 for what their bearer is called. */
  readonly rest: number
}

/** The lists of names that lines around headline and text, or parts of them, are. */
export function candidatesOf(page: Page): Candidate[] {
  const {children} = page
  const {start, end} = trunkOf(page)
  const top = belowHeadline(page)
  const publisher = valueOf(page, 'publisher')
  const language = languageOf(page)
  const candidates: Candidate[] = []
  for (
    let index = Math.max(0, Math.min(top, start) - ABOVE);
    index < Math.min(children.length, end + BELOW);
    index++
  ) {
    if (index >= start + INTO && index < end - INTO) continue
    for (const [names, rest] of namesIn(page, index, language)) {
      // "Rain falls - The Post": the window's title names who publishes it.
      if (index === 0 && names[0]!.text === publisher) continue
      candidates.push({names, index, top, rest})
    }
  }
  return candidates.slice(0, MOST)
}

/** The lists of names that the block, or a part of it behind a dash, is; what is said of them may follow. */
function namesIn(
  page: Page,
  index: number,
  language: string | undefined
): (readonly [names: readonly Name[], rest: number])[] {
  const block = page.children[index]!
  const phrase = phraseOf(page, block)
  if (block.shape.words > MOST_WORDS || (phrase && phrase.role !== 'agency')) return []
  const found: (readonly [readonly Name[], number])[] = []
  for (const [from, to] of partsOf(page.text, block)) {
    const start = from + /^\s*/.exec(page.text.slice(from, to))![0].length
    const called = nameByRole(page.text, start, to)
    if (called) found.push([[called], 2])
    const names = namesAt(page.text, start, to, language)
    const first = names[0]
    if (!first || first.start !== start) continue
    const rest = page.text.slice(names.at(-1)!.end, to).trim()
    const follows = rest === '' ? 0 : rest.startsWith(',') ? 1 : isRole(/^\p{L}*/u.exec(rest)![0]) ? 2 : -1
    if (follows < 0) continue
    const isOne = wordsOf(first).length === 1 && phrase?.role !== 'agency'
    if (isOne || names.some(isNobody)) continue
    found.push([names, follows])
  }
  return found
}

/** Whether it is a list of roles, a sentence or a site: "Quernes.com". */
function isNobody(name: Name): boolean {
  const words = wordsOf(name)
  return words.length > NAME_WORDS || isRole(words[0]!) || /\p{Ll}\.\p{Ll}/u.test(name.text)
}

/** The names as the field would have them. */
export function namesOf({names}: Candidate): string {
  return sameness(names.map(({text}) => text).join(', '))
}

export function wordsOf({text}: Name): string[] {
  return text.split(/\s+/)
}
