import {cutPhrases} from '../language/cut-phrases.js'
import type {Stage} from '../stage.js'

/** What belongs to the page as a program. */
export const controls: Stage = {
  name: 'controls',
  summary: 'Cuts buttons, form fields, players and messages of the page itself.',
  find: page =>
    cutPhrases(page, {
      stage: 'controls',
      category: 'interface',
      reasons: {
        label: 'a button, a field or a message of the page'
      }
    })
}
