import {cutPhrases} from '../language/cut-phrases.js'
import type {Stage} from '../stage.js'

/** How long the article takes to read, and how many have read it. */
export const reading: Stage = {
  name: 'reading',
  summary: 'Cuts reading times and counts of views.',
  find: page =>
    cutPhrases(page, {
      stage: 'reading',
      category: 'metadata',
      reasons: {time: 'a reading time or a count of views'}
    })
}
