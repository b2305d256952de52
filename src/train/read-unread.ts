import type {LabelledPage} from '../measure/labelled-page.js'
import {readLabelled} from '../run/read-labelled.js'
import {garble, phrasesIn} from './garble.js'
import {siteOf} from './site-of.js'

type Own = ReadonlyMap<string, ReadonlySet<string>>

/**
 * The labelled pages of a file as if nobody had read their sites. Of the phrases that are found in them, four in ten are found on
 * one site, as they were noted when pages of it were read; a page of another site has such phrases as well, which nobody has noted.
 * What learns where all are known relies on them too much, and tells that it does better on unseen sites than it does.
 *
 * @throws {FileError} where it can't be read or has none, or a line is no labelled page.
 */
export async function* readUnread(file: string): AsyncGenerator<LabelledPage> {
  const own = await ownPhrases(file)
  for await (const page of readLabelled(file)) yield unread(page, own)
}

/** The page without the phrases that are its site's own. */
function unread(page: LabelledPage, own: Own): LabelledPage {
  const ids = own.get(siteOf(page))
  if (!ids) return page
  const dumps = Object.entries(page.dumps ?? {}).map(([style, raw]) => [style, garble(raw, ids)] as const)
  return {...page, dumps: Object.fromEntries(dumps)}
}

/** By site, the ids of the phrases that are found on no other. */
async function ownPhrases(file: string): Promise<Own> {
  const sitesOf = new Map<string, Set<string>>()
  for await (const page of readLabelled(file)) {
    const site = siteOf(page)
    for (const raw of Object.values(page.dumps ?? {})) {
      for (const id of phrasesIn(raw)) sitesOf.set(id, (sitesOf.get(id) ?? new Set<string>()).add(site))
    }
  }
  const own = new Map<string, Set<string>>()
  for (const [id, sites] of sitesOf) {
    const [site = ''] = sites
    if (sites.size === 1) own.set(site, (own.get(site) ?? new Set<string>()).add(id))
  }
  return own
}
