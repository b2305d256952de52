import {LANGUAGES} from '../compiled/languages.js'
import {foldText} from './fold.js'
import type {Phrases} from './language.js'

/** The stages whose phrases are labels of buttons and boxes. */
const STAGES = [
  'comments',
  'controls',
  'digest',
  'legal',
  'navigation',
  'reading',
  'related',
  'social'
] as const

/** Looked up when a page first has a name to ask for: to fold all phrases takes longer than most pages. */
let labels: ReadonlySet<string> | undefined

/** Whether the word is one that labels of buttons and boxes are made of, and names seldom. */
export function isOfLabel(word: string): boolean {
  labels ??= wordsOfLabels()
  return labels.has(foldText(word))
}

/** The words of labels in any language: "Share", "Tweet", "Comments", "Newsletter". */
function wordsOfLabels(): Set<string> {
  const phrases = Object.values(LANGUAGES).flatMap(folder =>
    STAGES.flatMap(stage => Object.values((folder[stage] ?? {}) as Phrases).flat())
  )
  return new Set(phrases.flatMap(({phrase}) => foldText(phrase).split(/[^\p{L}\p{M}]+/u)))
}
