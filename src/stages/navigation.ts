import {cutPhrases} from '../language/cut-phrases.js'
import type {Stage} from '../stage.js'

/** Ways around the site. */
export const navigation: Stage = {
  name: 'navigation',
  summary: 'Cuts menus, skip links, breadcrumbs and pagination by the words they use everywhere.',
  find: page =>
    cutPhrases(page, {
      stage: 'navigation',
      category: 'navigation',
      reasons: {
        label: 'a link of the site’s menus',
        breadcrumb: 'where the page stands in the site'
      }
    })
}
