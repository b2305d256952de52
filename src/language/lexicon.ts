import {LANGUAGES} from '../compiled/languages.js'
import type {Block} from '../page/block.js'
import {DIGIT, isWord, kindOf, LETTER, QUOTE, SPACE, VOID} from '../page/character.js'
import {oncePerBlock} from '../page/once.js'
import type {Page} from '../page/page.js'
import {foldText} from './fold.js'
import type {Phrases} from './language.js'
import {slug} from './slug.js'
import {Trie} from './trie.js'

/** A phrase found in a block. */
export interface Match {
  readonly stage: string
  readonly role: string
  /** `fr/aller-plus-loin`: with stage and role before it, the rule's name in the log. */
  readonly id: string
  readonly start: number
  readonly end: number
  /** What of the block the phrase is: all of it, its beginning, its end, or a part. */
  readonly at: 'line' | 'start' | 'end' | 'within'
}

/** `… x …` is looked for in blocks up to this many words; longer ones are sentences that mention x, but for a long x. */
const SHORT = 20
/** Up to so many where x has so many units that nothing but a note says it: "The Herald … We may earn a commission …" */
const PARAGRAPH = {words: 60, units: 24}
/** What may follow a phrase that is the whole line: a count in brackets, an arrow, a colon. */
const TRAIL = 12

/** A phrase, and where it is looked for. */
interface Placed {
  readonly stage: string
  readonly role: string
  readonly language: string
  readonly phrase: string
  readonly at: Match['at']
  /** Counts only before a name. */
  readonly name: boolean
}

/** By the end of their id, folded ("Připravil" and "Pripravil" are one): the languages in which a phrase counts before a name. */
const beforeNames = new Map<string, Set<string>>()

const all = [...placed()]

function* placed(): Generator<Placed> {
  for (const [language, folder] of Object.entries(LANGUAGES)) {
    for (const [stage, phrases] of Object.entries(folder)) {
      if (stage === 'words' || stage === 'calendar' || stage === 'speech') continue
      for (const [role, entries] of Object.entries(phrases as Phrases)) {
        for (const {phrase, before} of entries)
          yield {stage, role, language, phrase, at: placeOf(phrase), name: before === 'name'}
      }
    }
  }
}

for (const {language, phrase, name} of all) {
  if (!name) continue
  const id = foldText(slug(phrase))
  beforeNames.set(id, (beforeNames.get(id) ?? new Set<string>()).add(language))
}

const beginnings = new Trie(phrasesAt('line', 'start'))
const parts = new Trie(phrasesAt('within'))
/** Those that end a line are looked for from their last letter on. */
const ends = new Trie(phrasesAt('end'), true)

function phrasesAt(...places: readonly Match['at'][]): (readonly [string, Placed])[] {
  return all
    .filter(({at}) => places.includes(at))
    .map(placed => [placed.phrase.replaceAll('…', ''), placed] as const)
}

/** Whether the phrase may be meant on a page in the language: "Door Jan de Wit" in Dutch, not "Door Locks" in English. */
export function isSpokenIn({id}: Match, language: string): boolean {
  const languages = beforeNames.get(foldText(id.slice(id.indexOf('/') + 1)))
  return languages === undefined || !(language in LANGUAGES) || languages.has(language)
}

/** Ids that were asked for: of thousands a page has a dozen. */
const ids = new Map<Placed, string>()

function toMatch(placed: Placed, start: number, end: number): Match {
  const {stage, role, language, phrase, at} = placed
  let id = ids.get(placed)
  if (id === undefined) ids.set(placed, (id = `${language}/${slug(phrase)}`))
  return {stage, role, id, at, start, end}
}

/** Where in a line the phrase is looked for, as its marks say. */
export function placeOf(phrase: string): Match['at'] {
  if (phrase.startsWith('…')) return phrase.endsWith('…') ? 'within' : 'end'
  return phrase.endsWith('…') ? 'start' : 'line'
}

const memo = oncePerBlock(find)

/** The phrase that says what the block is, if one does: the whole line before its beginning, a part, its end. */
export function phraseOf(page: Pick<Page, 'text'>, block: Block): Match | undefined {
  return memo(page, block) ?? undefined
}

/** The phrase that a part of a block is or begins with. */
export function phraseAt(text: string, start: number, end: number): Match | undefined {
  const from = firstWord(text, start, end)
  const hit = beginnings.longest(text, from, end, isBeginning)
  if (!hit) return undefined
  const isLine = hit.value.at === 'line'
  return toMatch(hit.value, isLine ? start : from, isLine ? end : hit.end)
}

/** Whether what follows a phrase leaves it one: a name where it needs one, next to nothing where it is a whole line. */
function isBeginning({at, name}: Placed, from: number, text: string, to: number): boolean {
  return at === 'start' ? !name || isNamed(text, from, to) : isTrail(text, from, to)
}

/** Whether `phraseAt` may find anything for this start and this end or an earlier one: one look before those at many ends. */
export function mayBeginPhrase(text: string, start: number, end: number): boolean {
  return beginnings.hasAt(text, firstWord(text, start, end), end)
}

function find(text: string, {start, end, shape}: Block): Match | null {
  const first = phraseAt(text, start, end)
  if (first && !(first.at === 'start' && isSpeech(text, start, first))) return first
  if (shape.words <= PARAGRAPH.words && shape.marks + shape.sentences > 0) {
    const part = inPart(text, start, end, shape.words <= SHORT ? 0 : PARAGRAPH.units)
    if (part) return part
  }
  return tail(text, start, end) ?? null
}

/** Whether somebody says the phrase: "“Follow us,” the children had called.", "“Become a member of the ferry club.”" */
function isSpeech(text: string, start: number, phrase: Match): boolean {
  // What has a space behind it may be an arrow: "» À lire : « Le pont rouvre enfin »".
  return phrase.start > start && (kindOf(text.charCodeAt(phrase.start - 1)) & QUOTE) !== 0
}

/** Past arrows, bullets, brackets and quotes at the beginning of a line. */
function firstWord(text: string, start: number, end: number): number {
  let at = start
  while (at < end && !isWord(text.charCodeAt(at)) && text.charCodeAt(at) !== COPYRIGHT) at++
  return at
}

const COPYRIGHT = 0xa9

/** Whether names follow and no sentence: "Por Ana Ruiz y Juan de la Cruz, Madrid", not "Por qué" or "Von Rom nach Wien". */
function isNamed(text: string, from: number, to: number): boolean {
  const [names = ''] = text.slice(from, Math.min(to, from + NAMES)).split(/[,;:|•·()–—/\d]/u, 1)
  // What was written over stands as zeros: "Por **Ana Ruiz**".
  const words = names.replaceAll('\0', '').trim().split(/\s+/u)
  return words.every((word, at) => /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(word) || (at > 0 && word.length <= PARTICLE))
}

/** Units behind a phrase in which the names are looked for that it counts before. */
const NAMES = 120
/** Letters of a small word among names at most: "de", "und", "von". */
const PARTICLE = 3

function isTrail(text: string, from: number, to: number): boolean {
  if (to - from > TRAIL) return false
  for (let at = from; at < to; at++) if (kindOf(text.charCodeAt(at)) & LETTER) return false
  return true
}

/** A phrase behind a dash, a bar, a full stop or another mark: "© 2020 Le Monde. Tous droits réservés. …". */
function inPart(text: string, from: number, to: number, units: number): Match | undefined {
  let marked = false
  for (let at = from; at < to; at++) {
    const kind = kindOf(text.charCodeAt(at))
    if (kind & (LETTER | DIGIT)) {
      const hit = marked ? parts.longest(text, at, to, (_, last) => last - at >= units) : undefined
      if (hit) return toMatch(hit.value, hit.start, hit.end)
      marked = false
    } else if ((kind & (SPACE | VOID)) === 0) marked = true
  }
  return undefined
}

function tail(text: string, start: number, end: number): Match | undefined {
  let to = end
  while (to > start && end - to < TRAIL && (kindOf(text.charCodeAt(to - 1)) & LETTER) === 0) to--
  const hit =
    ends.longestBefore(text, start, end) ?? (to < end ? ends.longestBefore(text, start, to) : undefined)
  return hit && toMatch(hit.value, hit.start, end)
}
