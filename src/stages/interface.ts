import {cutPhrases} from '../language/cut-phrases.js'
import type {Stage} from '../stage.js'

/** What belongs to the page as a program. */
export const interface_: Stage = {
  name: 'interface',
  summary: 'Cuts buttons, form fields, players and messages of the page itself.',
  find: page =>
    cutPhrases(page, {
      stage: 'interface',
      category: 'interface',
      reasons: {
        label: 'a button, a field or a message of the page'
      }
    })
}
