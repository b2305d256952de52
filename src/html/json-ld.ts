import type {Field} from '../page/finding.js'

type Values = Readonly<Record<string, unknown>>

/**
 * schema.org's Article and what is below it (https://schema.org/Article), by name or by address: `NewsArticle`,
 * `LiveBlogPosting`, `http://schema.org/Report`; and kinds of article that sites make up. No `JobPosting`, which is none.
 */
const ARTICLE = /(?:Article|BlogPosting|SocialMediaPosting|DiscussionForumPosting|\bReport)$/
/** Things looked at, of a page's JSON-LD. */
const MOST = 10_000

/**
 * What the JSON-LD of a page says of its article.
 *
 * @param scripts the texts of its scripts; one that is no JSON says nothing
 */
export function jsonLdOf(scripts: readonly string[]): (readonly [Field, string])[] {
  const article = scripts.flatMap(script => thingsIn(parse(script))).find(isArticle)
  return article ? fieldsOf(article) : []
}

function parse(script: string): unknown {
  try {
    return JSON.parse(script)
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

function isThing(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isArticle(thing: Values): boolean {
  return [thing['@type']].flat().some(type => typeof type === 'string' && ARTICLE.test(type))
}

function fieldsOf(article: Values): (readonly [Field, string])[] {
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
    ...one('datePublished', article['datePublished']),
    ...one('dateModified', article['dateModified']),
    ...one('articleSection', article['articleSection']),
    ...keywords.flatMap(text => text.split(',')).map(text => ['keywords', text] as const),
    ...textsIn(article['image'], 'url').map(text => ['image', text] as const)
  ]
}

/** The texts of a value that may be one, or a thing with one under a key, or a list of such. */
function textsIn(value: unknown, key: string): string[] {
  return [value].flat().flatMap(item => {
    const text: unknown = isThing(item) ? item[key] : item
    return typeof text === 'string' ? [text] : []
  })
}
