import type {Finding} from '../page/finding.js'
import type {Stage} from '../stage.js'

/** Characters of a page that no reader sees, or that an encoding mistake put there. */
export const characters: Stage = {
  name: 'characters',
  summary:
    'Decodes HTML entities and twice-encoded UTF-8, and takes out controls, soft hyphens and zero-width characters.',
  find(): Finding[] {
    return []
  },
  specimens: [{name: 'x', page: 'a', finds: []}],
  nearMisses: [{name: 'x', page: 'a', keeps: 'a'}]
}
