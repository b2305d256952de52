import {trunkOf} from '../judge/trunk.js'
import {cutPhrases} from '../language/cut-phrases.js'
import {phraseOf} from '../language/lexicon.js'
import type {Cut} from '../page/finding.js'
import type {Page} from '../page/page.js'
import {cut} from '../page/propose.js'
import type {Stage} from '../stage.js'

/** Words of a line that is little more than a site's name. */
const MOST_WORDS = 7

/** What the publisher wants of the reader. */
export const promotion: Stage = {
  name: 'promotion',
  summary:
    'Cuts prompts to subscribe, to sign up, to give or to install, labels of advertisements, and lines that only name a site.',
  *find(page) {
    yield* cutPhrases(page, {
      stage: 'promotion',
      category: 'promotion',
      reasons: {label: 'marks an advertisement', prompt: 'asks to subscribe, to sign up or to give'}
    })
    yield* sitesBelow(page)
  }
}

/** "2m Radio + Yabiladi.com" below the article: a partner, or the publisher once more. */
function* sitesBelow(page: Page): Generator<Cut> {
  for (const block of page.children.slice(trunkOf(page).end)) {
    if (block.shape.words > MOST_WORDS || phraseOf(page, block)) continue
    const line = page.text.slice(block.start, block.end)
    if (!line.includes('.')) continue
    if (!/(?:^|\s)[\p{L}\p{N}-]{2,}\.(?:com|net|org|info|tv|[a-z]{2})(?:\s|$)/u.test(line)) continue
    yield cut(block, 'promotion', {
      rule: 'promotion/site',
      reason: 'a line below the article that names a site',
      confidence: 0.75
    })
  }
}
