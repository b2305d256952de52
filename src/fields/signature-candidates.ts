import {phraseOf} from '../language/lexicon.js'
import {nameByRole} from '../language/name-by-role.js'
import {isRole, namesAt, type Name} from '../language/name.js'
import {ABOVE, trunkOf} from '../outline/trunk.js'
import type {Block} from '../page/block.js'
import {languageOf} from '../page/language-of.js'
import {firstValueOf, liftedTo} from '../page/lifted.js'
import {onOneLine} from '../page/line.js'
import {shown, type Page} from '../page/page.js'
import {partsOf} from '../page/parts.js'
import {isBelowCredit} from './below-credit.js'
import {belowHeadline} from './best-headline.js'
import {sameness} from './sameness.js'

/** Words of a line with names in it at most, and of one name. */
const MOST_WORDS = 16
const NAME_WORDS = 4
/** Units of what follows a name and says nothing. */
const MOST_LEFT = 20
/** Words of what somebody is called at most, and one of them: "What’s", "&". */
const CALLED_WORDS = 5
const CALLED = /^(?:\p{Lu}[\p{L}’']*|&|and)$/u
/** Around headline and text names are looked for, in blocks: above the headline (`ABOVE`), into the text, behind it. */
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
  /** What follows the names in their part of the line; see `restOf`. */
  readonly rest: number
}

/** The lists of names that lines around headline and text, or parts of them, are. */
export function candidatesOf(page: Page): Candidate[] {
  const {children} = page
  const {start, end} = trunkOf(page)
  const top = belowHeadline(page)
  const publisher = firstValueOf(page, 'publisher')
  const language = languageOf(page)
  // The text may be taken to begin above its headline, where a caption does.
  const first = Math.max(top, start) + INTO
  const candidates: Candidate[] = []
  for (
    let index = Math.max(0, Math.min(top, start) - ABOVE);
    index < Math.min(children.length, end + BELOW);
    index++
  ) {
    // Amid the text a name is a crosshead's, but for the author's that a note near its end begins with.
    const isAmid = index >= first && index < end - 1
    if (isAmid && (index < end - INTO || !isBegunBelow(page, index))) continue
    if (isOfLife(page, children[index + 1]) || isBelowCredit(page, index)) continue
    for (const [names, rest] of namesIn(page, index, language)) {
      // "Rain falls - The Post": the window's title names who publishes it.
      if (index === 0 && names[0]!.text === publisher) continue
      candidates.push({names, index, top, rest})
    }
  }
  return candidates.slice(0, MOST)
}

/** Whether the line below begins with the same word: "Ann Lee", "Ann is a reporter in Ashcombe." */
function isBegunBelow({text, children}: Page, index: number): boolean {
  const [{start, end}, next] = [children[index]!, children[index + 1]]
  return next !== undefined && text.startsWith(text.slice(start, end).split(' ', 1)[0]!, next.start)
}

/** Whether the line tells of the life of whom the one above names: "Born: March 2nd, 1931". */
function isOfLife(page: Page, block: Block | undefined): boolean {
  const phrase = block && phraseOf(page, block)
  return phrase?.stage === 'dates' && phrase.role === 'life'
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
    const start = from + /^[\s\0]*/.exec(page.text.slice(from, to))![0].length
    const called = nameByRole(page.text, start, to)
    if (called) found.push([[called], 2])
    const names = namesAt(page.text, start, to, language)
    const first = names[0]
    if (!first || first.start !== start || isDateline(page, block, first)) continue
    const rest = shown(page.text, names.at(-1)!.end, to).trim()
    // "Anna NowakAnna Nowak": what a picture shows, and whose link it is.
    const follows = rest === names.at(-1)!.text ? 0 : restOf(rest)
    if (follows === undefined) continue
    const isOne = namePartsOf(first).length === 1 && phrase?.role !== 'agency'
    if (isOne || names.some(isNobody)) continue
    found.push([names, follows])
  }
  return found
}

/** 0 for nothing, 1 for a comma, 2 for what the names' bearer is called, 3 for what says nothing: see `isLeft`. */
function restOf(rest: string): number | undefined {
  if (rest === '') return 0
  if (rest.startsWith(',')) return 1
  if (isRole(/^\p{L}*/u.exec(rest)![0]) || isCalled(rest)) return 2
  return rest.length <= MOST_LEFT && (isLeft(rest) || isPlaced(rest)) ? 3 : undefined
}

/** Whether it ends in a role behind what that is of: "US Editor", "What's On Editor"; all words have capitals. */
function isCalled(rest: string): boolean {
  const words = rest.split(' ')
  return words.length <= CALLED_WORDS && words.every(word => CALLED.test(word)) && isRole(words.at(-1)!)
}

/** Whether it is what was left of a date behind a name, "8:41 PM on", "/", or what its bearer is called elsewhere, "@annlee". */
function isLeft(rest: string): boolean {
  return (
    !/^\d+$/.test(rest) &&
    rest.split(/[\s/]+/).every(word => /^(?:[\d:.]*|[AP]M|\p{Ll}{1,3}|@\w+)$/u.test(word))
  )
}

/** Whether it is where somebody wrote, "in Ashcombe". */
function isPlaced(rest: string): boolean {
  return /^\p{Ll}{1,3}(?:\s\p{Lu}[\p{Ll}-]+){1,2}$/u.test(rest)
}

/** Whether it is the place in capitals that a dateline begins with: "KETTERING FALLS, Ohio, May 14, 2024 – The", its date lifted. */
function isDateline(page: Page, block: Block, name: Name): boolean {
  if (name.text !== name.text.toUpperCase()) return false
  const [place, ...others] = page.text
    .slice(name.end, block.end)
    .split(/\P{L}+/u)
    .filter(Boolean)
  const isPlace = place !== undefined && others.length === 0 && /^\p{Lu}\p{Ll}/u.test(place) && !isRole(place)
  return (
    isPlace &&
    liftedTo(page, 'datePublished').some(date => date.start >= block.end && onOneLine(page, block, date))
  )
}

/** Whether it is a list of roles, a sentence, as in Korean words apart are ("돌아가며 문 연다"), or a site: "Quernes.com". */
function isNobody(name: Name): boolean {
  const words = namePartsOf(name)
  if (words.length > NAME_WORDS || isRole(words[0]!)) return true
  return /\p{Ll}\.\p{Ll}|\p{Script=Hangul}\s/u.test(name.text)
}

/** The names as the field would have them. */
export function namesOf({names}: Candidate): string {
  return sameness(names.map(({text}) => text).join(', '))
}

export function namePartsOf({text}: Name): string[] {
  return text.split(/\s+/)
}
