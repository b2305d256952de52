import type {Finding} from '../page/finding.js'
import {shown, type Page} from '../page/page.js'
import type {Article} from './article.js'

/** The other articles that the page points to, as the cuts of headlines and teasers tell. */
export function relatedOf(page: Page, findings: readonly Finding[]): Article['related'] {
  const items: {headline: string; description: string | null}[] = []
  for (const {op, rule, start, end} of findings) {
    if (op !== 'cut') continue
    if (rule === 'related/headline' || rule === 'links/list')
      items.push({headline: plain(page, start, end), description: null})
    else if (rule === 'related/teaser') {
      const last = items.at(-1)
      if (last?.description === null) last.description = plain(page, start, end)
    }
  }
  return items
}

/** White space that is not one plain space. */
const WIDE_SPACE = /[\t\n\v\f\r\x85\xA0\u2000-\u200A\u202F\u3000]| {2}/

function plain(page: Page, start: number, end: number): string {
  const text = shown(page.text, start, end)
  // A plain space is all the white space that most have.
  return WIDE_SPACE.test(text) ? text.replaceAll(/\s+/g, ' ').trim() : text
}
