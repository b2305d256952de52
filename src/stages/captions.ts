import {trunkOf} from '../judge/trunk.js'
import {ruleOf} from '../language/cut-phrases.js'
import {phraseOf} from '../language/lexicon.js'
import {cut} from '../page/propose.js'
import type {Stage} from '../stage.js'

/** Words of a caption with its credit at most. */
const MOST_WORDS = 60

/** What stands below pictures. */
export const captions: Stage = {
  name: 'captions',
  summary: 'Cuts captions and credits of pictures, known by who or what they credit.',
  *find(page) {
    const {end} = trunkOf(page)
    for (const [index, block] of page.children.entries()) {
      const phrase = phraseOf(page, block)
      if (phrase?.stage !== 'captions' || block.shape.words > MOST_WORDS || index >= end + 3) continue
      yield cut(block, 'caption', {
        rule: ruleOf(phrase),
        reason: 'the caption or the credit of a picture',
        confidence: 0.85
      })
    }
  }
}
