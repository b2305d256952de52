import {LANGUAGES} from '../compiled/languages.js'
import {foldText} from './fold.js'
import type {Language, Phrases} from './language.js'

/** Letters of a word that says something, at least: shorter ones are of grammar. */
export const SAYING = 4

/** What the language of a page has for words that are of no name. */
export interface Little {
  /** The little words that are in no name; short ones, as longer ones may be names too: Will. */
  readonly small: ReadonlySet<string>
  /** "Updated", "Follow", "Dec": what may follow a name on a line, without a mark between. Of English too. */
  readonly labels: ReadonlySet<string>
  /** What joins two names. Of English too; where the language is unknown of all, though Polish "a" is like French "à". */
  readonly ands: ReadonlySet<string>
}

const known = new Map<string, Little>()

/** Those of a page in the language; languages without data have the same. */
export function littleWords(tag: string): Little {
  const language = tag in LANGUAGES ? tag : ''
  let little = known.get(language)
  if (!little) {
    const {function: words = [], particles = []} = LANGUAGES[language]?.words ?? {}
    little = {
      small: new Set(words.filter(word => word.length < SAYING && !particles.includes(word)).map(foldText)),
      labels: new Set([...labelsIn('en'), ...labelsIn(language)]),
      ands: new Set([
        '&',
        '+',
        ...(LANGUAGES[language] ? ['en', language] : Object.keys(LANGUAGES)).flatMap(andsIn)
      ])
    }
    known.set(language, little)
  }
  return little
}

function andsIn(language: string): string[] {
  return (LANGUAGES[language]?.words?.and ?? []).map(foldText)
}

function labelsIn(language: string): string[] {
  const {calendar, dates, social} = LANGUAGES[language] ?? {}
  return [...(calendar?.months ?? []).flat().map(foldText), ...firstWords(dates), ...firstWords(social)]
}

const numberings = new Set(
  Object.values(LANGUAGES).flatMap(({words}) => (words?.numbering ?? []).map(foldText))
)

/** "Nr." and "No.", which a number follows and no name ends with. */
export function isNumbering(word: string): boolean {
  return word.endsWith('.') && numberings.has(foldText(word.slice(0, -1)))
}

/** The words that a stage's phrases begin with. */
function firstWords(phrases: Language[string]): string[] {
  return Object.values((phrases ?? {}) as Phrases)
    .flat()
    .map(({phrase}) => foldText(phrase).split(/\P{L}+/u)[0]!)
    .filter(word => word.length >= SAYING)
}
