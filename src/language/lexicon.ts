import {LANGUAGES} from '../compiled.js'
import type {Block} from '../page/block.js'
import {isBlank, isWord, kindOf, LETTER} from '../page/character.js'
import type {Page} from '../page/page.js'
import type {Entry, Phrases} from './language.js'
import {Trie} from './trie.js'

/** A phrase of some language, with where it is used. */
export interface Term {
  readonly stage: string
  readonly role: string
  /** `fr/aller-plus-loin`: with stage and role before it, the rule's name in the log. */
  readonly id: string
}

/** A phrase found in a block. */
export interface Match extends Term {
  readonly start: number
  readonly end: number
  /** What of the block the phrase is: all of it, its beginning, its end, or a part. */
  readonly at: 'line' | 'start' | 'end' | 'within'
}

/** `… x …` is looked for in blocks up to this many words; longer ones are sentences that mention x. */
const SHORT = 25
/** `… x` is looked for at the last words of a block. */
const TAIL = 6
/** What may follow a phrase that is the whole line: a count in brackets, an arrow, a colon. */
const TRAIL = 12

const lines = new Trie<Term>()
const starts = new Trie<Term>()
const ends = new Trie<Term>()
const parts = new Trie<Term>()

for (const [language, folder] of Object.entries(LANGUAGES)) {
  for (const [stage, phrases] of Object.entries(folder)) {
    if (stage === 'words' || stage === 'calendar') continue
    for (const [role, entries] of Object.entries(phrases as Phrases)) {
      for (const entry of entries) add({stage, role, id: `${language}/${slug(entry.phrase)}`}, entry)
    }
  }
}

function add(term: Term, {phrase}: Entry): void {
  const bare = phrase.replaceAll('…', '').trim()
  const open = phrase.endsWith('…')
  const trie = phrase.startsWith('…') ? (open ? parts : ends) : open ? starts : lines
  trie.add(bare, term)
}

/** `Aller plus loin` → `aller-plus-loin`, `12 من` → `12-من`. */
export function slug(phrase: string): string {
  return phrase
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}#]+/gu, '-')
    .replaceAll(/^-|-$/g, '')
}

const memo = new WeakMap<Block, Match | null>()

/** The phrase that says what the block is, if one does: the whole line before its beginning, its end, a part. */
export function phraseOf(page: Page, block: Block): Match | undefined {
  let match = memo.get(block)
  if (match === undefined) memo.set(block, (match = find(page.text, block) ?? null))
  return match ?? undefined
}

/** The phrase that a part of a block is or begins with. */
export function phraseAt(text: string, start: number, end: number): Match | undefined {
  const from = firstWord(text, start, end)
  const line = lines.longest(text, from, end, to => isTrail(text, to, end))
  if (line) return {...line.value, start, end, at: 'line'}
  const beginning = starts.longest(text, from, end)
  return beginning && {...beginning.value, start: from, end: beginning.end, at: 'start'}
}

function find(text: string, {start, end, shape}: Block): Match | undefined {
  const from = firstWord(text, start, end)
  const first = phraseAt(text, start, end)
  if (first) return first
  if (shape.words > SHORT) return tail(text, start, end)
  return anywhere(text, from, end) ?? tail(text, start, end)
}

/** Past arrows, bullets, brackets and quotes at the beginning of a line. */
function firstWord(text: string, start: number, end: number): number {
  let at = start
  while (at < end && !isWord(text.charCodeAt(at)) && text.charCodeAt(at) !== COPYRIGHT) at++
  return at
}

const COPYRIGHT = 0xa9

function isTrail(text: string, from: number, to: number): boolean {
  if (to - from > TRAIL) return false
  for (let at = from; at < to; at++) if (kindOf(text.charCodeAt(at)) & LETTER) return false
  return true
}

function anywhere(text: string, from: number, to: number): Match | undefined {
  for (const at of wordStarts(text, from, to)) {
    const hit = parts.longest(text, at, to)
    if (hit) return {...hit.value, start: hit.start, end: hit.end, at: 'within'}
  }
  return undefined
}

function tail(text: string, start: number, end: number): Match | undefined {
  let words = 0
  for (let at = end - 1; at >= start && words < TAIL; at--) {
    if (!beginsWord(text, at, start)) continue
    words++
    const hit = ends.longest(text, at, end, to => isTrail(text, to, end))
    if (hit) return {...hit.value, start: at, end, at: 'end'}
  }
  return undefined
}

function* wordStarts(text: string, from: number, to: number): Generator<number> {
  for (let at = from; at < to; at++) if (beginsWord(text, at, from)) yield at
}

function beginsWord(text: string, at: number, start: number): boolean {
  const code = text.charCodeAt(at)
  if (isBlank(code)) return false
  return at === start || !isWord(text.charCodeAt(at - 1)) || !isWord(code)
}
