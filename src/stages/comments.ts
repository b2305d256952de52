import {opensComments, trunkOf} from '../judge/trunk.js'
import {cutPhrases, ruleOf} from '../language/cut-phrases.js'
import {phraseOf} from '../language/lexicon.js'
import type {Page} from '../page/page.js'
import {cut} from '../page/propose.js'
import type {Stage} from '../stage.js'

/** Other stages know what belongs to the page's foot better than a heading far above it. */
const FOOT = new Set(['legal', 'related', 'ticker', 'navigation', 'promotion', 'social', 'controls'])
const REASON = 'below the heading of the comments'

/** What readers wrote, and what asks them to. */
export const comments: Stage = {
  name: 'comments',
  summary: 'Cuts the readers’ comments below their heading, and the lines that ask for one.',
  *find(page) {
    const from = firstComment(page)
    const below = page.children.slice(from)
    yield* cutPhrases(
      {...page, children: page.children.slice(0, from)},
      {
        stage: 'comments',
        category: 'comments',
        reasons: {heading: 'heading of the comments', prompt: 'asks for a comment'}
      }
    )
    let foot = false
    for (const [index, block] of below.entries()) {
      const phrase = phraseOf(page, block)
      foot ||= index > 0 && phrase?.role === 'heading' && phrase.stage !== 'comments'
      if (foot && phrase?.stage !== 'comments') continue
      if (phrase && FOOT.has(phrase.stage)) continue
      const rule = phrase?.stage === 'comments' ? ruleOf(phrase) : 'comments/below-heading'
      yield cut(block, 'comments', {rule, reason: REASON, confidence: 0.85})
    }
  }
}

/** The heading of the comments behind the article's text, or the end of the page. */
function firstComment(page: Page): number {
  const {end} = trunkOf(page)
  const index = page.children.findIndex((block, at) => at >= end && opensComments(page, block))
  return index < 0 ? page.children.length : index
}
