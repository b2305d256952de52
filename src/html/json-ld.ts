import type {Field} from '../page/finding.js'

type Values = Readonly<Record<string, unknown>>

/**
 * schema.org's Article and what is below it (https://schema.org/Article), by name or by address: `NewsArticle`,
 * `LiveBlogPosting`, `http://schema.org/Report`; and kinds of article that sites make up. No `JobPosting`, which is none.
 */
const ARTICLE = /(?:Article|BlogPosting|SocialMediaPosting|DiscussionForumPosting|\bReport)$/
/** The marks of a comment and of a section of XML, which some put a script's JSON into. */
const WRAPPERS = /<!--|-->|<!\[CDATA\[|\]\]>/g
/** Things looked at, of a page's JSON-LD. */
const MOST = 10_000
/** A longer script is no article’s, in UTF-16 units; and what all of its memory goes into can't be stopped. */
const LONGEST = 1 << 20

/**
 * What the JSON-LD of a page says of its article.
 *
 * @param scripts the texts of its scripts; one that is no JSON, or is endless, says nothing
 */
export function jsonLdOf(scripts: readonly string[]): (readonly [Field, string])[] {
  const short = scripts.filter(({length}) => length <= LONGEST)
  const things = short.flatMap(script => thingsIn(parse(script)))
  const article = things.find(isArticle)
  return article ? fieldsOf(article, byId(things)) : []
}

/** A script's JSON, which may have line ends inside its texts. */
function parse(script: string): unknown {
  const json = script.replaceAll(/[\0-\x1F]/g, ' ')
  return parsed(json) ?? parsed(unwrapped(json))
}

function unwrapped(json: string): string {
  const bare = json.replaceAll(WRAPPERS, '')
  return bare.slice(bare.search(/[[{]/), Math.max(bare.lastIndexOf('}'), bare.lastIndexOf(']')) + 1)
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

/** Every object at the top, in a list or in a `@graph`. */
function thingsIn(value: unknown): Values[] {
  const things: Values[] = []
  const open = [value]
  for (let at = 0; at < open.length && at < MOST; at++) {
    const next = open[at]
    if (Array.isArray(next)) open.push(...(next as unknown[]).slice(0, MOST))
    else if (isThing(next)) {
      things.push(next)
      open.push(next['@graph'], next['mainEntity'])
    }
  }
  return things
}

/** Things by the name that others refer to them by: {"author": {"@id": "#/person/1"}}. */
function byId(things: readonly Values[]): ReadonlyMap<unknown, Values> {
  const named = new Map<unknown, Values>()
  for (const thing of things) {
    // A thing that has its name alone is a reference itself.
    const id = thing['@id']
    if (id !== undefined && Object.keys(thing).length > 1 && !named.has(id)) named.set(id, thing)
  }
  return named
}

function isThing(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isArticle(thing: Values): boolean {
  return [thing['@type']].flat().some(type => typeof type === 'string' && ARTICLE.test(type))
}

function fieldsOf(article: Values, things: ReadonlyMap<unknown, Values>): (readonly [Field, string])[] {
  /** The texts of a value that may be one, or a thing with some under a key, or a list of such. */
  const textsIn = (value: unknown, key: string): string[] =>
    [value].flat().flatMap(item => {
      const thing = isThing(item) ? (key in item ? item : things.get(item['@id'])) : {[key]: item}
      return [thing?.[key]].flat().filter(text => typeof text === 'string')
    })
  const one = (field: Field, value: unknown) =>
    textsIn(value, 'name')
      .slice(0, 1)
      .map(text => [field, text] as const)
  const keywords = textsIn(article['keywords'], 'name')
  return [
    ...one('headline', article['headline']),
    ...one('description', article['description']),
    ...textsIn(article['author'], 'name').map(text => ['author', text] as const),
    ...one('publisher', article['publisher']),
    ...one('datePublished', dateIn(article['datePublished'])),
    ...one('dateModified', dateIn(article['dateModified'])),
    ...one('articleSection', article['articleSection']),
    ...keywords.flatMap(text => text.split(',')).map(text => ['keywords', text] as const),
    ...textsIn(article['image'], 'url').map(text => ['image', text] as const)
  ]
}

/** Some have the milliseconds since 1970 there, as a number. */
function dateIn(value: unknown): unknown {
  return typeof value === 'number' ? String(value) : value
}
