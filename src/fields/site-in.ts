import type {Span} from '../page/span.js'

/** Units of a site's name. */
const SHORTEST = 2
const LONGEST = 45

/** What stands alone between a headline and a site's name. */
const MARK = /\s[|–—•·»-](?=\s)/g

/**
 * Where a window's title names its site: from the end of what stands before the last mark that stands alone to the
 * beginning of the name. A headline may have marks itself: "Abnehmspritze kommt - So teuer wird sie - waz.de".
 *
 * @param title without white space around it
 */
export function siteIn(title: string): Span | undefined {
  let site: Span | undefined
  for (const {index} of title.matchAll(MARK)) site = [index, index + 3]
  if (!site) return undefined
  const length = title.length - site[1]
  if (length < SHORTEST || length > LONGEST || /[|–—•-]$/.test(title)) return undefined
  // "« Le pont » rouvre enfin" has a quotation.
  return title[site[0] + 1] === '»' && title.includes('«') ? undefined : site
}
