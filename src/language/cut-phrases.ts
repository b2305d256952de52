import type {Block} from '../page/block.js'
import type {Category, Cut} from '../page/finding.js'
import type {Page} from '../page/page.js'
import {cut} from '../page/propose.js'
import {isProse} from '../page/shape.js'
import {phraseOf, type Match} from './lexicon.js'

/** What a stage makes of its phrases. */
interface PhraseRule {
  readonly stage: string
  readonly category: Category
  /** Why a block with a phrase of this role leaves, in words; a role that isn't here is left alone. */
  readonly reasons: Readonly<Record<string, string>>
  /** Words of a block with a long phrase at most, where paragraphs have such too. */
  readonly mostWords?: number
  /** Units of a long phrase. */
  readonly long?: number
}

/** How sure a phrase is by where it stands: as the whole line, or as a part of it. */
const CONFIDENCE = {line: 0.95, start: 0.9, end: 0.85, within: 0.8}
/** A block with more words says something of its own beside the phrase. */
const MOST_WORDS = 40
/** A phrase of so many units says what the whole block is: "This website uses cookies to …" */
const LONG = 14

/** Cut those of the page's blocks that a phrase of the stage names. */
export function cutPhrases(
  page: Page,
  {stage, category, reasons, mostWords = MOST_WORDS, long = LONG}: PhraseRule,
  blocks: readonly Block[] = page.children
): Cut[] {
  const cuts: Cut[] = []
  for (const block of blocks) {
    if (block.shape.words > mostWords) continue
    const phrase = phraseOf(page, block)
    if (phrase?.stage !== stage) continue
    if (block.shape.words > MOST_WORDS && (phrase.at === 'end' || phrase.end - phrase.start < long)) continue
    const reason = reasons[phrase.role]
    if (reason === undefined || (isProse(block.shape) && phrase.at === 'end')) continue
    cuts.push(cut(block, category, {rule: ruleOf(phrase), reason, confidence: CONFIDENCE[phrase.at]}))
  }
  return cuts
}

/** `related/heading/fr/aller-plus-loin` */
export function ruleOf({stage, role, id}: Match): string {
  return `${stage}/${role}/${id}`
}
