import {cutPhrases} from '../language/cut-phrases.js'
import {phraseAt, phraseOf} from '../language/lexicon.js'
import type {Block} from '../page/block.js'
import type {Cut} from '../page/finding.js'
import type {Page} from '../page/page.js'
import {cut} from '../page/propose.js'
import type {Stage} from '../stage.js'

/** Words of a line that leads to a channel at most. */
const MOST_WORDS = 14

/** Share bars and prompts to follow. */
export const social: Stage = {
  name: 'social',
  summary: 'Cuts share buttons, names of networks that stand alone, and prompts to follow the publisher.',
  *find(page) {
    yield* cutPhrases(page, {
      stage: 'social',
      category: 'social',
      reasons: {label: 'a share button or the name of a network', follow: 'asks to follow the publisher'}
    })
    yield* channels(page)
  }
}

/** "Bladi.net sur WhatsApp Suivez bladi.net sur WhatsApp": a link and its label, both naming publisher and network. */
function* channels(page: Page): Generator<Cut> {
  for (const block of page.children) {
    if (block.shape.words < 4 || block.shape.words > MOST_WORDS || phraseOf(page, block)) continue
    if (!isChannel(page, block)) continue
    yield cut(block, 'social', {
      rule: 'social/channel',
      reason: 'leads to the publisher’s channel',
      confidence: 0.85
    })
  }
}

function isChannel({text}: Page, block: Block): boolean {
  const words = text.slice(block.start, block.end).toLowerCase().split(' ')
  const last = words.at(-1) ?? ''
  if (words.indexOf(last) === words.length - 1) return false
  return (
    words.indexOf(words[0]!, 1) > 0 && phraseAt(text, block.end - last.length, block.end)?.stage === 'social'
  )
}
