import {LANGUAGES} from '../compiled.js'
import {foldCode} from '../language/fold.js'
import {GLYPH, isWord, kindOf} from '../page/character.js'
import {findingsOf, type Page} from '../page/page.js'

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

/** The words of a page as numbers, block by block. */
export interface Words {
  /** A hash of each word, case and accents set aside; numbers are all the same word. */
  readonly hashes: Int32Array
  /** The bits of each word. */
  readonly kinds: Uint8Array
  /** Where the words of each block begin in `hashes`; one more at the end. */
  readonly starts: Int32Array
  /** The hashes of the words of another text that can say what it is about. */
  readonly subjectsIn: (text: string) => Set<number>
}

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
      const hash = hashOf(word, 0, word.length)
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

/** FNV-1a (Fowler, Noll, Vo) over the folded units; two words rarely share a hash, and nothing hangs on one word. */
function hashOf(text: string, from: number, to: number): number {
  let hash = 0x811c9dc5
  for (let at = from; at < to; at++) {
    const code = foldCode(text.charCodeAt(at))
    if (code !== 0) hash = Math.imul(hash ^ code, 0x01000193)
  }
  return hash
}

/** Read the words of the page's blocks. */
export function wordsOf(page: Page): Words {
  const {text, children} = page
  const language = languageOf(page)
  const lexicon = lexiconOf(language)
  const hasData = LANGUAGES[language]?.words !== undefined
  const kindOfWord = (hash: number, length: number, isGlyph: number) => {
    const known = lexicon.get(hash) ?? (!hasData && length <= SHORT ? FUNCTION : 0)
    return (known & (FUNCTION | READER | WRITER)) === 0 && (isGlyph || length >= LONG)
      ? known | SUBJECT
      : known
  }
  const starts = new Int32Array(children.length + 1)
  const hashes: number[] = []
  const kinds: number[] = []
  for (const [index, {start, end}] of children.entries()) {
    eachWord(text, start, end, (from, to) => {
      const hash = hashOf(text, from, to)
      hashes.push(hash)
      kinds.push(kindOfWord(hash, to - from, kindOf(text.charCodeAt(from)) & GLYPH))
    })
    starts[index + 1] = hashes.length
  }
  return {
    hashes: Int32Array.from(hashes),
    kinds: Uint8Array.from(kinds),
    starts,
    subjectsIn(other) {
      const found = new Set<number>()
      eachWord(other, 0, other.length, (from, to) => {
        const hash = hashOf(other, from, to)
        if (kindOfWord(hash, to - from, kindOf(other.charCodeAt(from)) & GLYPH) & SUBJECT) found.add(hash)
      })
      return found
    }
  }
}

function languageOf(page: Page): string {
  if (page.hints.lang !== undefined) return page.hints.lang.split('-')[0]!
  for (const finding of findingsOf(page))
    if (finding.op === 'read' && finding.field === 'inLanguage') return finding.value
  return ''
}

/** Give the bounds of each word; in scripts without spaces, two characters overlapping with the next two. */
function eachWord(text: string, from: number, to: number, take: (from: number, to: number) => void): void {
  for (let at = from; at < to; at++) {
    if (!isWord(text.charCodeAt(at))) continue
    const start = at
    if (kindOf(text.charCodeAt(at)) & GLYPH) {
      take(start, Math.min(to, start + 2))
      continue
    }
    while (at + 1 < to && isWord(text.charCodeAt(at + 1)) && !(kindOf(text.charCodeAt(at + 1)) & GLYPH)) at++
    take(start, at + 1)
  }
}

/** How many words of a block have one of the bits. */
export function count({kinds, starts}: Words, index: number, bits: number): number {
  let found = 0
  for (let at = starts[index]!; at < starts[index + 1]!; at++) if (kinds[at]! & bits) found++
  return found
}
