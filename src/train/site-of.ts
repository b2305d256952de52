import type {LabelledPage} from '../measure/labelled-page.js'

/** The last two labels of the host that a page is from, one for all of a site's pages; of one without address its id. */
export function siteOf({id, url}: Pick<LabelledPage, 'id' | 'url'>): string {
  return url != null && URL.canParse(url) ? new URL(url).hostname.split('.').slice(-2).join('.') : id
}
