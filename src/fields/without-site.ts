import {siteIn} from './site-in.js'

/** What converters to Markdown that keep the window's title put before it. */
const LABEL = 'Title: '

/** A window's title without its label and the site's name: "Title: Rain falls | The Post" → "Rain falls" */
export function withoutSite(labelled: string): string {
  const title = (labelled.startsWith(LABEL) ? labelled.slice(LABEL.length) : labelled).trim()
  return title.slice(0, siteIn(title)?.[0])
}
