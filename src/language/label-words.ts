import {LANGUAGES} from '../compiled.js'
import {foldText} from './fold.js'
import type {Phrases} from './language.js'

/** The stages whose phrases are labels of buttons and boxes. */
const STAGES = ['comments', 'controls', 'legal', 'navigation', 'reading', 'related', 'social'] as const

/** The words of labels in any language: "Share", "Tweet", "Comments", "Newsletter". */
const labels = new Set<string>()
for (const folder of Object.values(LANGUAGES)) {
  for (const stage of STAGES) {
    for (const {phrase} of Object.values((folder[stage] ?? {}) as Phrases).flat())
      for (const word of foldText(phrase).split(/[^\p{L}\p{M}]+/u)) labels.add(word)
  }
}

/** Whether the word is one that labels of buttons and boxes are made of, and names seldom. */
export function isOfLabel(word: string): boolean {
  return labels.has(foldText(word))
}
