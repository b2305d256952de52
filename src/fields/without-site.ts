import {siteIn} from './site-in.js'

/** What converters to Markdown that keep the window's title put before it. */
const LABEL = 'Title: '
/** Units of a section's and a site's name at most. */
const LONGEST_NAMES = 40

/**
 * A window's title without its label, the section and the site's name: "Title: Rain falls | The Post", "Rain falls - Weather -
 * The Post", "Rain falls | Weather | The Post" → "Rain falls". What a dash parts is a headline's: "Rain falls – all of it".
 */
export function withoutSite(labelled: string): string {
  const title = (labelled.startsWith(LABEL) ? labelled.slice(LABEL.length) : labelled).trim()
  const [end] = siteIn(title) ?? []
  if (end === undefined) return title
  const section = title.slice(0, end).search(/\s[|-]\s/)
  return title.slice(0, section > 0 && title.length - section - 3 <= LONGEST_NAMES ? section : end)
}
