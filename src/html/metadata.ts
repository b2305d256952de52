import type {Element, Root} from 'hast'
import {toText} from 'hast-util-to-text'
import {parseFragment} from 'parse5'
import {fromParse5} from 'hast-util-from-parse5'
import {visit} from 'unist-util-visit'
import type {Known} from '../article/log.js'
import {LISTS, type Field} from '../page/finding.js'
import {languageOfTag} from '../page/language-of-tag.js'
import type {Hints} from '../page/page.js'
import {absolute} from './absolute.js'
import {jsonLdOf} from './json-ld.js'
import {toIsoDate} from './to-iso-date.js'

/** What a page says of itself. */
interface Metadata {
  readonly hints: Hints
  /** Of each field the values of the first source that has any, in this order. */
  readonly known: readonly Known[]
}

/** Where else than in JSON-LD a field stands: the names of `meta`, the most trusted first. */
const METAS: readonly (readonly [Field, string])[] = [
  ['description', 'og:description'],
  ['author', 'author'],
  ['author', 'article:author'],
  ['publisher', 'og:site_name'],
  ['datePublished', 'article:published_time'],
  ['datePublished', 'datepublished'],
  ['dateModified', 'article:modified_time'],
  ['dateModified', 'datemodified'],
  ['articleSection', 'article:section'],
  ['keywords', 'article:tag'],
  ['keywords', 'news_keywords'],
  ['image', 'og:image']
]
/** Values of a list. */
const MOST = 100
/** A longer value is none, in UTF-16 units. */
const LONGEST = 2000

/**
 * What the head of a page tells, and what elements of its body are marked with.
 *
 * @param url the page's address, where it is known: what others are relative to, unless the page says otherwise
 */
export function metadataOf(tree: Root, url?: string): Metadata {
  const page = survey(tree)
  const base = page.base === undefined ? url : absolute(page.base, url)
  const found: Known[] = []
  const sources = new Map<Field, {readonly from: string; readonly values: Set<string>}>()
  const add = (field: Field, value: string, from: string): void => {
    const source = sources.get(field) ?? {from, values: new Set()}
    const {values} = source
    if (source.from !== from || values.size >= (LISTS.has(field) ? MOST : 1)) return
    const text = valueOf(field, value, base)
    if (text === undefined || values.has(text)) return
    sources.set(field, source)
    values.add(text)
    found.push({field, value: text, from})
  }
  for (const [field, value] of jsonLdOf(page.scripts)) add(field, value, 'json-ld')
  const title = page.metas.get('og:title')?.[0] ?? ''
  const shown = plain(title)
  // Most have the site's name behind it; the headline, where it stands on the page as it is, has not.
  if (shown !== '' && page.headings.some(heading => plain(toText(heading)) === shown))
    add('headline', title, 'open-graph')
  for (const [field, name] of METAS)
    for (const value of page.metas.get(name) ?? []) {
      const values = name === 'news_keywords' ? value.split(',') : [value]
      for (const one of values) add(field, one, name.includes(':') ? 'open-graph' : 'meta')
    }
  for (const [field, value] of page.times) add(field, value, 'time')
  return {hints: hintsOf(page, base), known: found}
}

interface Survey {
  readonly lang: string | undefined
  /** What its `base` says that addresses are relative to. */
  readonly base: string | undefined
  readonly canonical: string | undefined
  /** Contents by name, in lower case. */
  readonly metas: ReadonlyMap<string, readonly string[]>
  readonly scripts: readonly string[]
  /** Those of the first rank, none within another. */
  readonly headings: readonly Element[]
  readonly times: readonly (readonly [Field, string])[]
}

function survey(tree: Root): Survey {
  const metas = new Map<string, string[]>()
  const scripts: string[] = []
  const headings: Element[] = []
  const within = new Set<unknown>()
  const times: (readonly [Field, string])[] = []
  let lang: string | undefined
  let base: string | undefined
  let canonical: string | undefined
  visit(tree, 'element', (node, _, parent) => {
    const {tagName} = node
    // A heading is rendered with all that stands in it: four hundred, each in another, would be four hundred times.
    if (within.has(parent)) within.add(node)
    else if (tagName === 'h1') {
      within.add(node)
      headings.push(node)
    }
    if (tagName === 'html') lang = attribute(node, 'lang') ?? attribute(node, 'xmlLang')
    else if (tagName === 'base') base ??= attribute(node, 'href')
    else if (tagName === 'link' && attribute(node, 'rel') === 'canonical')
      canonical ??= attribute(node, 'href')
    else if (tagName === 'meta') {
      const name = attribute(node, 'property') ?? attribute(node, 'name') ?? attribute(node, 'itemProp')
      const content = attribute(node, 'content')
      if (name === undefined || content === undefined) return
      const known = metas.get(name.toLowerCase())
      if (known) known.push(content)
      else metas.set(name.toLowerCase(), [content])
    } else if (tagName === 'script' && attribute(node, 'type')?.toLowerCase() === 'application/ld+json') {
      const [text] = node.children
      if (text?.type === 'text') scripts.push(text.value)
    } else if (tagName === 'time') times.push(...timeOf(node))
  })
  return {lang, base, canonical, metas, scripts, headings, times}
}

/** Of any number of times on a page only what is marked as such is the article's. */
function timeOf(node: Element): (readonly [Field, string])[] {
  const value = attribute(node, 'dateTime')
  const mark = attribute(node, 'itemProp')
  if (value === undefined) return []
  if (mark === 'datePublished' || 'pubDate' in node.properties || 'pubdate' in node.properties)
    return [['datePublished', value]]
  return mark === 'dateModified' ? [['dateModified', value]] : []
}

/** hast has lists of words for some attributes. */
function attribute({properties}: Element, name: string): string | undefined {
  const value = properties[name]
  if (Array.isArray(value)) return value.join(' ')
  return typeof value === 'string' && value !== '' ? value : undefined
}

function hintsOf({lang, canonical, metas}: Survey, base: string | undefined): Hints {
  const said = languageOfTag(lang ?? '') ?? languageOfTag(metas.get('og:locale')?.[0] ?? '')
  const addresses = [canonical, metas.get('og:url')?.[0]].filter(address => address !== undefined)
  const [url] = addresses.flatMap(address => absolute(address, base) ?? [])
  return {url, lang: said}
}

/** A value as the article has it; nothing where it is none. */
function valueOf(field: Field, value: string, base: string | undefined): string | undefined {
  const text = plain(value)
  if (text === '' || text.length > LONGEST) return undefined
  if (field === 'datePublished' || field === 'dateModified') return toIsoDate(text)
  // An author's address is no name.
  if (field === 'author' && /^(?:https?:)?\/\//.test(text)) return undefined
  return field === 'image' ? absolute(text, base) : text
}

/** JSON-LD has entities and tags where its writer took it for HTML. */
function plain(value: string): string {
  const text =
    /[&<]/.test(value) && value.length <= LONGEST ? toText(fromParse5(parseFragment(value))) : value
  return text.replaceAll(/\s+/g, ' ').trim()
}
