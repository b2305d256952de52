import type {Field} from '../page/finding.js'
import type {Article} from './article.js'
import type {Flaw} from './flaw.js'
import type {Log} from './log.js'

/** Hold every field of the article to what the log says was lifted into it or read for it. */
export function* proveFields(article: Article, log: Log): Generator<Flaw> {
  const found = valuesOf(log)
  for (const [field, values] of Object.entries(fieldsOf(article))) {
    const known = found.get(field) ?? []
    // Of a field that has one value, the first that was found; of a list, each once.
    const wanted = LISTS.has(field) ? [...new Set(known)] : known.slice(0, 1)
    if (values.length === wanted.length && values.every((value, index) => value === wanted[index])) continue
    yield {in: 'article', what: `has another \`${field}\` than its log leads to`}
  }
}

const LISTS: ReadonlySet<string> = new Set<Field>(['author', 'keywords', 'image'])

/** Without what a caller may know beforehand, of which the log doesn't tell: address and language. */
function fieldsOf(
  article: Article
): Readonly<Record<Exclude<Field, 'url' | 'inLanguage'>, readonly string[]>> {
  const one = (value: string | null): readonly string[] => (value === null ? [] : [value])
  return {
    headline: one(article.headline),
    description: one(article.description),
    author: article.author.map(({name}) => name),
    publisher: one(article.publisher?.name ?? null),
    datePublished: one(article.datePublished),
    dateModified: one(article.dateModified),
    articleSection: one(article.articleSection),
    keywords: article.keywords,
    image: article.image
  }
}

/** Every value of every field, in the order of the log: those that were known beforehand, or else of the first stage with any. */
function valuesOf({stages, known = []}: Log): Map<string, string[]> {
  const values = new Map<string, string[]>()
  for (const {field, value} of known) values.set(field, [...(values.get(field) ?? []), value])
  for (const {edits} of stages) {
    const settled = new Set(values.keys())
    for (const edit of edits) {
      if ((edit.op !== 'lift' && edit.op !== 'read') || settled.has(edit.field)) continue
      values.set(edit.field, [...(values.get(edit.field) ?? []), edit.value])
    }
  }
  return values
}
