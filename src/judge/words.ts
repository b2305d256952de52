import {LANGUAGES} from '../compiled.js'
import {foldCode} from '../language/fold.js'
import {DIGIT, GLYPH, KINDS, LETTER, kindOf} from '../page/character.js'
import type {Page} from '../page/page.js'

/** What a word is, as bits. */
export const FUNCTION = 1
/** What a site says of itself. */
export const SITE = 2
/** "you" */
export const READER = 4
/** "I" */
export const WRITER = 8
/** It can say what a text is about. */
export const SUBJECT = 16

/** Letters that a word has, at least, to say what a text is about. */
const LONG = 4
/** Letters that a word of grammar has at most, in a language without data. */
const SHORT = 3

/** Each language's words that have bits. */
const lexicons = new Map<string, Map<number, number>>()
const siteWords = Object.values(LANGUAGES).flatMap(({speech}) => speech?.site ?? [])

/** Built when a page is in the language: most runs see two or three. */
function lexiconOf(language: string): Map<number, number> {
  const known = lexicons.get(language)
  if (known) return known
  const lexicon = new Map<number, number>()
  const add = (words: readonly string[], bit: number) => {
    for (const word of words) {
      const hash = hashOf(word)
      lexicon.set(hash, (lexicon.get(hash) ?? 0) | bit)
    }
  }
  const {words, speech} = LANGUAGES[language] ?? {}
  add(words?.function ?? [], FUNCTION)
  add(speech?.reader ?? [], READER)
  add(speech?.writer ?? [], WRITER)
  add(siteWords, SITE)
  lexicons.set(language, lexicon)
  return lexicon
}

/** The words of a page's blocks, each word a number: the same for the same letters, case and accents set aside. */
export class Words {
  readonly ids: readonly number[]
  /** Where the words of each block begin in `ids`; one more at the end. */
  readonly starts: readonly number[]
  /** The bits of each word, by its number. */
  readonly kinds: readonly number[]
  readonly #known: ReadonlyMap<number, number>

  constructor(page: Page) {
    const language = languageOf(page)
    const lexicon = lexiconOf(language)
    const isBare = LANGUAGES[language]?.words === undefined
    const ids: number[] = []
    const starts: number[] = []
    const kinds: number[] = []
    const known = new Map<number, number>()
    const take = (hash: number, length: number, isGlyph: boolean): void => {
      let id = known.get(hash)
      if (id === undefined) {
        id = kinds.length
        known.set(hash, id)
        const bits = lexicon.get(hash) ?? (isBare && length <= SHORT ? FUNCTION : 0)
        const isSubject = (bits & (FUNCTION | READER | WRITER)) === 0 && (isGlyph || length >= LONG)
        kinds.push(isSubject ? bits | SUBJECT : bits)
      }
      ids.push(id)
    }
    for (const {start, end} of page.children) {
      starts.push(ids.length)
      eachWord(page.text, start, end, take)
    }
    starts.push(ids.length)
    this.ids = ids
    this.starts = starts
    this.kinds = kinds
    this.#known = known
  }

  /** How many words of each block have one of the bits. */
  counts(bits: number): number[] {
    const counts: number[] = []
    for (let index = 0; index + 1 < this.starts.length; index++) {
      let count = 0
      for (let at = this.starts[index]!; at < this.starts[index + 1]!; at++)
        if (this.kinds[this.ids[at]!]! & bits) count++
      counts.push(count)
    }
    return counts
  }

  /** Which words, by their numbers, are subjects of another text too. */
  subjectsIn(text: string): Uint8Array {
    const found = new Uint8Array(this.kinds.length)
    eachWord(text, 0, text.length, hash => {
      const id = this.#known.get(hash)
      if (id !== undefined && this.kinds[id]! & SUBJECT) found[id] = 1
    })
    return found
  }

  /** Mark a block's subjects. */
  mark(index: number, found: Uint8Array): void {
    for (let at = this.starts[index]!; at < this.starts[index + 1]!; at++) {
      const id = this.ids[at]!
      if (this.kinds[id]! & SUBJECT) found[id] = 1
    }
  }

  /** How many of a block's words are marked. */
  marked(index: number, found: Uint8Array): number {
    let count = 0
    for (let at = this.starts[index]!; at < this.starts[index + 1]!; at++) count += found[this.ids[at]!]!
    return count
  }
}

function languageOf(page: Page): string {
  if (page.hints.lang !== undefined) return page.hints.lang.split('-')[0]!
  for (const {findings} of page.history) {
    for (const finding of findings)
      if (finding.op === 'read' && finding.field === 'inLanguage') return finding.value
  }
  return ''
}

/** FNV-1a (Fowler, Noll, Vo), over folded units; two words of a page rarely share a hash. */
const BASIS = 0x811c9dc5 | 0
const PRIME = 0x01000193

function hashOf(word: string): number {
  let hash = BASIS
  for (let at = 0; at < word.length; at++) hash = mix(hash, word.charCodeAt(at))
  return hash
}

function mix(hash: number, code: number): number {
  const folded = foldCode(code)
  return folded === 0 ? hash : Math.imul(hash ^ folded, PRIME)
}

/** Give the hash of each word; in scripts without spaces, of two characters overlapping with the next two. */
function eachWord(
  text: string,
  from: number,
  to: number,
  take: (hash: number, length: number, isGlyph: boolean) => void
): void {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    const kind = KINDS[code]! || kindOf(code)
    if ((kind & (LETTER | DIGIT)) === 0) continue
    let hash = mix(BASIS, code)
    if (kind & GLYPH) {
      if (at + 1 < to) hash = mix(hash, text.charCodeAt(at + 1))
      take(hash, 2, true)
      continue
    }
    const start = at
    for (at++; at < to; at++) {
      const next = text.charCodeAt(at)
      const inside = KINDS[next]! || kindOf(next)
      if ((inside & (LETTER | DIGIT)) === 0 || inside & GLYPH) break
      hash = mix(hash, next)
    }
    take(hash, at - start, false)
    // A glyph right behind a word is a word of its own.
    at--
  }
}
