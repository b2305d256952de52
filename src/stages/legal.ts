import {cutPhrases} from '../language/cut-phrases.js'
import type {Stage} from '../stage.js'

/** The small print. */
export const legal: Stage = {
  name: 'legal',
  summary: 'Cuts copyright notices, links to terms and policies, and cookie notices.',
  find: page =>
    cutPhrases(page, {
      stage: 'legal',
      category: 'legal',
      reasons: {
        notice: 'the small print of the site'
      }
    })
}
