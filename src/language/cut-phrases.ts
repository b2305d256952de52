import type {Category, Cut} from '../page/finding.js'
import type {Page} from '../page/page.js'
import {cut} from '../page/propose.js'
import {isProse} from '../page/shape.js'
import {phraseOf, type Match} from './lexicon.js'

/** What a stage makes of its phrases. */
export interface PhraseRule {
  readonly stage: string
  readonly category: Category
  /** Why a block with a phrase of this role leaves, in words; a role that isn't here is left alone. */
  readonly reasons: Readonly<Record<string, string>>
}

/** How sure a phrase is by where it stands: as the whole line, or as a part of it. */
const CONFIDENCE = {line: 0.95, start: 0.9, end: 0.85, within: 0.8}
/** A block with more words says something of its own beside the phrase. */
const MOST_WORDS = 40

/** Cut the blocks that a phrase of the stage names. */
export function* cutPhrases(page: Page, {stage, category, reasons}: PhraseRule): Generator<Cut> {
  for (const block of page.children) {
    if (block.shape.words > MOST_WORDS) continue
    const phrase = phraseOf(page, block)
    if (phrase?.stage !== stage) continue
    const reason = reasons[phrase.role]
    if (reason === undefined || (isProse(block.shape) && phrase.at === 'end')) continue
    yield cut(block, category, {rule: ruleOf(phrase), reason, confidence: CONFIDENCE[phrase.at]})
  }
}

/** `related/heading/fr/aller-plus-loin` */
export function ruleOf({stage, role, id}: Match): string {
  return `${stage}/${role}/${id}`
}
