import {LANGUAGES} from '../compiled/languages.js'
import {CAPITAL, isSmall, kindOf} from '../page/character.js'
import {shown} from '../page/page.js'
import {foldText} from './fold.js'
import type {Language, Phrases} from './language.js'
import {isNumbering, littleWords, SAYING, type Little} from './little-words.js'
import {isOfTime} from './time-words.js'

/** Somebody's name in a text, in UTF-16 offsets. */
export interface Name {
  /** As it is shown: without the filler of rewrites. */
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Words of a name at most: "Bruno Guimarães Rodriguez Moura". */
const MOST_WORDS = 5
/** "editor", "correspondent", "Journaliste": the words of what people are called beside their names. */
const roles = new Set<string>()
/** "de", "van": names go from one language to another, and so do these. */
export const particles: ReadonlySet<string> = new Set(
  Object.values<Language>(LANGUAGES).flatMap(({words}) => words?.particles ?? [])
)
const prefixes: string[] = []
/** Letters of a beginning that is no name of its own: "Mc", "De", "Van". */
const SHORT_BEGINNING = 4
for (const {byline, words} of Object.values<Language>(LANGUAGES)) {
  prefixes.push(...(words?.prefixes ?? []))
  for (const {phrase} of (byline as Phrases | undefined)?.['role'] ?? [])
    for (const word of foldText(phrase).split(/\P{L}+/u)) if (word.length >= SAYING) roles.add(word)
}

/** Whether the word, or a part of "Co-Founder", is of what somebody is called beside the name. */
export function isRole(word: string): boolean {
  return foldText(word)
    .split('-')
    .some(part => roles.has(part))
}

/**
 * The names a text begins with, one or a list: "Didier Roy", "A.P", "Ann Lee and Bob Ray, in Paris". They end at the
 * first word that can't be of a name: of "Ann Lee, MD, Senior Editor" there is one.
 *
 * @param language BCP 47; its little words begin no name: "Ann Lee, The Herald"
 */
export function namesAt(text: string, from: number, to: number, language = ''): Name[] {
  const names: Name[] = []
  let words: Name[] = []
  // Behind "and" comes the last name of a list.
  let joined = false
  // A mark of lists, not of sentences, comes before any: "王小明、李红".
  let listed = false
  const close = (): boolean => {
    const name = nameOf(text, words)
    // Behind a name and a comma, one word alone is a title, a place or an agency.
    if (name && (names.length === 0 || joined || listed || name.text.includes(' '))) names.push(name)
    words = []
    return joined
  }
  const little = littleWords(language)
  let end = from
  for (const word of wordsOf(text, from, to)) {
    const gap = text.slice(end, word.start)
    end = word.end
    if (words.length > 0 && little.ands.has(foldText(word.text))) {
      if (close()) break
      joined = true
      continue
    }
    if (gap !== '' && gap !== ' ') {
      if (/[,/、，]/.test(gap) && close()) break
      listed ||= gap.includes('、')
      // What was written over stands as zeros: "By **Ann** Lee". In "Location\tTarvo" a column of a table ends.
      if (/[^\s,/、，\0]|\t| {3}/.test(gap)) break
    }
    if (stops(word.text, {words: words.length, names: names.length, little})) break
    const glued = words.length > 0 ? gluedAt(word.text) : 0
    words.push(glued > 0 ? beginningOf(text, word, glued) : word)
    if (glued > 0 || closesSentence(word.text)) break
  }
  close()
  return names
}

/** What stands before a word, and what the language of the page has for words that are of no name. */
interface Before {
  readonly words: number
  readonly names: number
  readonly little: Little
}

/** Whether the word is of no name: "Editor", "The" of "Ann Lee, The Herald", "Updated", "Dec", "on". */
function stops(name: string, {words, names, little}: Before): boolean {
  const isOfName = isNameWord(name)
  const folded = foldText(name)
  // With a capital, "Das" is Portuguese "das" only where it is no little word: "Ann Lee Das Wetter" is German.
  if (particles.has(folded) && !(isOfName && little.small.has(folded))) return words === 0 && !isOfName
  if (!isOfName || isNumbering(name)) return true
  // "Ann Lee What's On Editor"
  if (words > 1 && /\p{L}{3}['’]s$/u.test(name)) return true
  if (words + 2 * names > 1 && isRole(name)) return true
  if ((words > 1 || (names > 0 && words === 0)) && little.small.has(folded)) return true
  if (words < 2) return false
  return little.labels.has(folded)
}

/** Where in a word something else begins that was glued to it: "HaleReporter". Some beginnings are of names: "McDonald". */
function gluedAt(word: string): number {
  const prefix = prefixes.find(prefix => word.startsWith(prefix)) ?? ''
  for (let at = Math.max(SHORT_BEGINNING, prefix.length + 1); at + 1 < word.length; at++) {
    if (isSmall(word.charCodeAt(at - 1)) && isCapital(word, at) && isSmall(word.charCodeAt(at + 1))) return at
  }
  return 0
}

function isCapital(word: string, at: number): boolean {
  return (kindOf(word.charCodeAt(at)) & CAPITAL) !== 0
}

/** The name that these words are: without "van" behind it, "MS" and "RDN", or the dot of a sentence. */
function nameOf(text: string, words: Name[]): Name | undefined {
  while (words.length > 0 && particles.has(words.at(-1)!.text)) words.pop()
  while (words.length > 2 && isTitle(words.at(-1)!.text) && !isTitle(words[0]!.text)) words.pop()
  const [first] = words
  const last = words.at(-1)
  if (!first || !last || words.length > MOST_WORDS) return undefined
  // "5:41 AM UTC", of which the hour stands on the line above.
  if (words.every(word => isOfTime(word.text))) return undefined
  const end = closesSentence(last.text) ? text.lastIndexOf('.', last.end - 1) : last.end
  return {text: shown(text, first.start, end), start: first.start, end}
}

/** "Lee.", not "Jr." or "A.P." */
function closesSentence(word: string): boolean {
  return word.endsWith('.') && /\p{L}{3}\.$/u.test(word)
}

/** "MD", "RDN"; not the "III" of a name. */
function isTitle(word: string): boolean {
  return /^\p{Lu}{2,5}$/u.test(word) && !/^[IVX]+$/.test(word)
}

/** "Didier", "A.P", "O’Brien", "El-Baz", "MUÑOZ", and names in scripts without capitals, "علی‌رضا" with its joiner. */
function isNameWord(word: string): boolean {
  return /^[\p{Lu}\p{Lt}\p{Lo}][\p{L}\p{M}\p{Cf}.’'-]*$/u.test(word)
}

/**
 * A word with the filler that stands within it, for the rest of an entity, and behind it; where a mark was taken out
 * between a small letter and a capital, "**Ann**Lee", it may end.
 */
const WORD =
  /[^\s,;:|•()–—/、，（）【】〔〕［］\0]+(?:(?!(?<=\p{Ll})\0+\p{Lu})\0+[^\s,;:|•()–—/、，（）【】〔〕［］\0]+)*\0*/gu

function* wordsOf(text: string, from: number, to: number): Generator<Name> {
  for (const match of text.slice(from, to).matchAll(WORD)) {
    const start = from + match.index
    yield {text: shown(match[0]), start, end: start + match[0].length}
  }
}

/** The first units of a word, of those that show. */
function beginningOf(text: string, word: Name, units: number): Name {
  let end = word.start
  for (let left = units; left > 0; end++) if (text.charCodeAt(end) !== 0) left--
  return {text: word.text.slice(0, units), start: word.start, end}
}
