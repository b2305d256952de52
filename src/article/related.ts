import {findingsOf, shown, type Page} from '../page/page.js'
import type {Article} from './article.js'

/** The other articles that the page points to, as the cuts of headlines and teasers tell. */
export function relatedOf(page: Page): Article['related'] {
  const items: {headline: string; description: string | null}[] = []
  for (const finding of findingsOf(page)) {
    if (finding.op !== 'cut' || finding.category !== 'related') continue
    const text = shown(page.text, finding.start, finding.end).replaceAll(/\s+/g, ' ').trim()
    const last = items.at(-1)
    if (finding.rule === 'related/headline') items.push({headline: text, description: null})
    else if (finding.rule === 'related/teaser' && last?.description === null) last.description = text
  }
  return items
}
