import {foldText} from './fold.js'
import {littleWords} from './little-words.js'
import {isRole, namesAt, type Name} from './name.js'
import {isOrganization} from './organization.js'
import {isUnnamed} from './unnamed.js'

/** Words of what somebody is called: "State Political Reporter", "Deputy Foreign Affairs Editor". */
const ROLE_WORDS = 5
/** Units of a bracket behind a name: "(Saint-Nazaire [Loire-Atlantique], envoyée spéciale)". */
const BRACKET = /^\s?\([^()]{2,60}\)/u
/** "in Leeds", ", à Lyon"; the small word is one of the language. */
const PLACE = /^,?\s(\p{Ll}{1,4})\s\p{Lu}[\p{L}’-]*(?:\s\p{Lu}[\p{L}’-]*){0,2}/u
/** What goes on behind a name, to the next mark. */
const WORDS = /^,?\s((?:[\p{L}’-]+\s?){1,9})/u
/** "Ann Lee": no initials, no particles. */
const WHOLE = /^\p{Lu}[\p{L}’-]+$/u

/** What is said of the bearer of a name behind it. */
interface Aside {
  readonly end: number
  readonly kind: 'role' | 'place' | 'bracket'
}

/**
 * The names that a byline begins with, also those behind what is said of the first: "Ann Lee, Whitehall Editor, and Tom
 * Hale in York". What they are called before the first is passed over: "State Political Reporter Ann Lee".
 */
export function namesListed(text: string, from: number, to: number, language = ''): Name[] {
  const start = pastRole(text, from, to, language)
  const names = namesAt(text, start, to, language)
  if (names.length === 0) return names
  names.push(withoutDesk(text, names.pop()!, to, language))
  for (;;) {
    const more = moreBehind(text, names.at(-1)!, to, language)
    if (more.length === 0) return names.filter(name => !isStaff(text, name, to) && !isOffice(name, names[0]!))
    names.push(...more)
  }
}

/** A station by its letters and where it has an office: "ARD Wien". */
const OFFICE = /^\p{Lu}{3,5}\s\p{Lu}\p{Ll}+$/u

/** Whether the name is for whom the first works; where surnames are in capitals, "LEE Ann", the first has its so. */
function isOffice({text}: Name, first: Name): boolean {
  return OFFICE.test(text) && !OFFICE.test(first.text)
}

/** Whether the name and what follows it, up to a mark, are of nobody: "FOX 5 Staff", "Wendle Valley Editorial Team". */
function isStaff(text: string, name: Name, to: number): boolean {
  const [rest] = /^(?:\s[\p{L}\d]+){0,3}/u.exec(text.slice(name.end, to))!
  if (isUnnamed(name.text) || isUnnamed(name.text + rest)) return true
  return rest !== '' && isOrganization(name.text + rest)
}

/** The names behind what is said of the last one; each whole, and none where that may be another role or place. */
function moreBehind(text: string, {end}: Name, to: number, language: string): readonly Name[] {
  const aside = asideAt(text, end, to, language)
  if (!aside) return []
  const {ands} = littleWords(language)
  const [gap = '', word = ''] = /^,?\s(\S*)/u.exec(text.slice(aside.end, to)) ?? []
  const isJoined = ands.has(foldText(word))
  if (gap === '' || (!isJoined && !gap.startsWith(','))) return []
  const names = namesAt(text, aside.end + (isJoined ? gap.length : gap.length - word.length), to, language)
  const last = names.pop()
  if (!last) return []
  const more = [...names, withoutDesk(text, last, to, language)]
  if (more.some(name => !isWhole(name))) return []
  // "in Leeds and New York", "Senior Editor, Wendle Herald" may go on about the first.
  const isSaid = asideAt(text, more.at(-1)!.end, to, language) !== undefined
  if (!isSaid && (!isJoined || aside.kind === 'place')) return []
  return isSaid || !/^\s*\p{Ll}/u.test(text.slice(more.at(-1)!.end, to)) ? more : []
}

/** Whether it is a name and a surname, and of a person. */
function isWhole({text}: Name): boolean {
  const words = text.split(' ')
  return words.length > 1 && !words.some(isRole) && !isOrganization(text)
}

function asideAt(text: string, from: number, to: number, language: string): Aside | undefined {
  const rest = text.slice(from, to)
  const bracket = BRACKET.exec(rest)
  if (bracket) return {end: from + bracket[0].length, kind: 'bracket'}
  const role = roleAt(text, from, to, language)
  const at = role ?? from
  const {ands, small} = littleWords(language)
  const [placed, word = ''] = PLACE.exec(text.slice(at, to)) ?? []
  if (placed !== undefined && small.has(foldText(word)) && !ands.has(foldText(word)))
    return {end: at + placed.length, kind: 'place'}
  return role === undefined ? undefined : {end: role, kind: 'role'}
}

/** Where what somebody is called ends: with a role, before a mark, "and" or a place; "Professor of Law and Fine Arts" may go on. */
function roleAt(text: string, from: number, to: number, language: string): number | undefined {
  const {ands, small} = littleWords(language)
  const [whole, said] = WORDS.exec(text.slice(from, to)) ?? []
  if (whole === undefined) return undefined
  let end = from + whole.length - said!.length
  let last = ''
  let words = 0
  for (const word of said!.split(/\s/u)) {
    if (ands.has(foldText(word)) || (last !== '' && isRole(last) && small.has(foldText(word))) || word === '')
      break
    if (++words > ROLE_WORDS) return undefined
    end += (last === '' ? 0 : 1) + word.length
    last = word
  }
  return isRole(last) ? end : undefined
}

/** Behind "State Political Reporter", where a name follows. */
function pastRole(text: string, from: number, to: number, language: string): number {
  const [line] = /^\s*(?:[\p{L}’.-]+\s?){0,9}/u.exec(text.slice(from, to))!
  const words = [...line.matchAll(/\S+/gu)]
  const first = words.findIndex(([word]) => isRole(word))
  // Of "Ann Lee Staff Writer" the first two words are the name.
  if (first < 0 || first > 1) return from
  let behind = first
  while (behind < words.length && isRole(words[behind]![0])) behind++
  if (words.length - behind < 2) return from
  const at = from + words[behind]!.index
  const [name] = namesAt(text, at, to, language)
  return name?.start === at && isWhole(name) && name.text.split(' ').every(word => WHOLE.test(word))
    ? at
    : from
}

/**
 * Of "Ann Lee Whitehall", before "Editor", the name: in English what somebody writes about stands before the role, where that
 * is one word. A name of three words the page has once more.
 */
function withoutDesk(text: string, name: Name, to: number, language: string): Name {
  const words = name.text.split(' ')
  if (language !== 'en' || words.length !== 3 || !words.every(word => WHOLE.test(word))) return name
  const [, role = '', next = ''] = /^\s(\p{L}+)(?:\s(\p{L}+))?/u.exec(text.slice(name.end, to)) ?? []
  if (!isRole(role) || isRole(next)) return name
  if (text.indexOf(name.text) < name.start || text.includes(name.text, name.end)) return name
  const end = name.start + text.slice(name.start, name.end).lastIndexOf(' ')
  return {text: words.slice(0, -1).join(' '), start: name.start, end}
}
