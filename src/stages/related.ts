import {isRelatedHeading, sectionsOf} from '../judge/sections.js'
import {ruleOf} from '../language/cut-phrases.js'
import {phraseOf} from '../language/lexicon.js'
import type {Block} from '../page/block.js'
import type {Cut} from '../page/finding.js'
import type {Page} from '../page/page.js'
import {cut} from '../page/propose.js'
import {isProse} from '../page/shape.js'
import type {Stage} from '../stage.js'

/** Words of a line that points to another article at most. */
const PROMPT_WORDS = 45

/** Other articles: lines in the body that lead to one, and lists of them around it. */
export const related: Stage = {
  name: 'related',
  summary:
    'Cuts “read also” lines inside the body, and the headlines and teasers below a heading such as “More on this”.',
  *find(page) {
    const sections = sectionsOf(page)
    let next = 0
    for (const block of page.children) {
      while (next < sections.length && sections[next]!.end <= block.start) next++
      const section = sections[next]
      if (section && block.start >= section.start) yield inSection(page, block, block.start === section.start)
      else if (isPrompt(page, block)) yield prompt(page, block)
    }
  }
}

function inSection(page: Page, block: Block, first: boolean): Cut {
  if (first || isRelatedHeading(page, block)) {
    const phrase = phraseOf(page, block)!
    const category = phrase.stage === 'ticker' ? 'ticker' : 'related'
    return cut(block, category, {
      rule: ruleOf(phrase),
      reason: 'heading of a block of other articles',
      confidence: 0.95
    })
  }
  if (isProse(block.shape)) {
    return cut(block, 'related', {
      rule: 'related/teaser',
      reason: 'teaser of another article',
      confidence: 0.9
    })
  }
  const item = block.shape.words >= 3
  return item
    ? cut(block, 'related', {
        rule: 'related/headline',
        reason: 'headline of another article',
        confidence: 0.9
      })
    : cut(block, 'related', {
        rule: 'related/detail',
        reason: 'part of a block of other articles',
        confidence: 0.85
      })
}

function isPrompt(page: Page, block: Block): boolean {
  const phrase = phraseOf(page, block)
  return phrase?.stage === 'related' && block.shape.words <= PROMPT_WORDS
}

function prompt(page: Page, block: Block): Cut {
  return cut(block, 'related', {
    rule: ruleOf(phraseOf(page, block)!),
    reason: 'leads to another article',
    confidence: 0.9
  })
}
