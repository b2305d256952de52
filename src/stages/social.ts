import {cutPhrases} from '../language/cut-phrases.js'
import type {Stage} from '../stage.js'

/** Share bars and prompts to follow. */
export const social: Stage = {
  name: 'social',
  summary: 'Cuts share buttons, names of networks that stand alone, and prompts to follow the publisher.',
  find: page =>
    cutPhrases(page, {
      stage: 'social',
      category: 'social',
      reasons: {
        label: 'a share button or the name of a network',
        follow: 'asks to follow the publisher'
      }
    })
}
