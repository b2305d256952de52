import {LANGUAGES} from '../compiled/languages.js'
import {Numbering} from '../language/numbering.js'
import {languageOf} from '../page/language-of.js'
import type {Page} from '../page/page.js'
import {hashOf, IS_GLYPH} from '../language/word-list.js'
import {runOf, wordsOf} from '../language/words-of.js'
import {sums} from './columns.js'

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

/** A language's words that have bits. */
interface Lexicon {
  readonly words: Numbering
  /** By a word's number. */
  readonly bits: readonly number[]
}

const lexicons = new Map<string, Lexicon>()
const siteWords = Object.values(LANGUAGES).flatMap(({speech}) => speech?.site ?? [])

/** Built when a page is in the language: most runs see two or three. Those without data have one. */
function lexiconOf(tag: string): Lexicon {
  const language = tag in LANGUAGES ? tag : ''
  const known = lexicons.get(language)
  if (known) return known
  const numbers = new Numbering(1000)
  const bits: number[] = []
  const add = (words: readonly string[], bit: number) => {
    for (const word of words) {
      const number = numbers.add(hashOf(word))
      bits[number] = (bits[number] ?? 0) | bit
    }
  }
  const {words, speech} = LANGUAGES[language] ?? {}
  add(words?.function ?? [], FUNCTION)
  add(speech?.reader ?? [], READER)
  add(speech?.writer ?? [], WRITER)
  add(siteWords, SITE)
  const lexicon = {words: numbers, bits}
  lexicons.set(language, lexicon)
  return lexicon
}

/** @param isBare whether the language has no data */
function kindOf(hash: number, size: number, {words, bits}: Lexicon, isBare: boolean): number {
  const word = words.find(hash)
  const kind = word >= 0 ? bits[word]! : isBare && size <= SHORT ? FUNCTION : 0
  const isSubject = (kind & (FUNCTION | READER | WRITER)) === 0 && (size === IS_GLYPH || size >= LONG)
  return isSubject ? kind | SUBJECT : kind
}

/** How many of each block's words are of a kind. */
export interface Counts {
  readonly functions: readonly number[]
  readonly site: readonly number[]
  readonly reader: readonly number[]
  readonly writer: readonly number[]
  /** Of reader or writer. */
  readonly speakers: readonly number[]
  readonly subjects: readonly number[]
}

/** The words of a page's blocks, each word a number: the same for the same letters, case and accents set aside. */
export class Words {
  readonly ids: ArrayLike<number>
  /** Where the words of each block begin in `ids`; one more at the end. */
  readonly starts: readonly number[]
  /** The bits of each word, by its number. */
  readonly kinds: readonly number[]
  readonly #known: Numbering

  constructor(page: Page) {
    const language = languageOf(page) ?? ''
    const lexicon = lexiconOf(language)
    const isBare = LANGUAGES[language]?.words === undefined
    const runs = page.children.map(block => wordsOf(page, block))
    const starts = sums(runs.map(({from, to}) => to - from))
    const ids = new Int32Array(starts.at(-1)!)
    const known = new Numbering(ids.length / 2)
    const kinds: number[] = []
    for (const [index, {list, from}] of runs.entries()) {
      const {hashes, sizes} = list
      const end = starts[index + 1]!
      for (let at = starts[index]!, word = from; at < end; at++, word++) {
        const hash = hashes[word]!
        const id = known.add(hash)
        ids[at] = id
        if (id === kinds.length) kinds.push(kindOf(hash, sizes[word]!, lexicon, isBare))
      }
    }
    this.ids = ids
    this.starts = starts
    this.kinds = kinds
    this.#known = known
  }

  /** How many words of each block are of each kind. */
  counts(): Counts {
    const {ids, starts, kinds} = this
    const functions: number[] = []
    const site: number[] = []
    const reader: number[] = []
    const writer: number[] = []
    const speakers: number[] = []
    const subjects: number[] = []
    for (let index = 0; index + 1 < starts.length; index++) {
      const of = {functions: 0, site: 0, reader: 0, writer: 0, speakers: 0, subjects: 0}
      for (let at = starts[index]!; at < starts[index + 1]!; at++) {
        const bits = kinds[ids[at]!]!
        // Of most words nobody can guess which of these two they are: nothing is to be guessed here.
        of.functions += +((bits & FUNCTION) !== 0)
        of.subjects += +((bits & SUBJECT) !== 0)
        if ((bits & (SITE | READER | WRITER)) === 0) continue
        if (bits & SITE) of.site++
        if (bits & READER) of.reader++
        if (bits & WRITER) of.writer++
        if (bits & (READER | WRITER)) of.speakers++
      }
      functions.push(of.functions)
      site.push(of.site)
      reader.push(of.reader)
      writer.push(of.writer)
      speakers.push(of.speakers)
      subjects.push(of.subjects)
    }
    return {functions, site, reader, writer, speakers, subjects}
  }

  /** Which words, by their numbers, are subjects of another text too. */
  subjectsIn(text: string): Uint8Array {
    const found = new Uint8Array(this.kinds.length)
    const {list, to} = runOf(text)
    for (let at = 0; at < to; at++) {
      const id = this.#known.find(list.hashes[at]!)
      if (id >= 0 && this.kinds[id]! & SUBJECT) found[id] = 1
    }
    return found
  }

  /** Mark a block's subjects. */
  mark(index: number, found: Uint8Array): void {
    const {ids, starts, kinds} = this
    for (let at = starts[index]!; at < starts[index + 1]!; at++) {
      const id = ids[at]!
      // As in `counts`, nothing is to be guessed.
      found[id]! |= +((kinds[id]! & SUBJECT) !== 0)
    }
  }

  /** How many of a block's words are marked. */
  marked(index: number, found: Uint8Array): number {
    const {ids, starts} = this
    let count = 0
    for (let at = starts[index]!; at < starts[index + 1]!; at++) count += found[ids[at]!]!
    return count
  }
}
