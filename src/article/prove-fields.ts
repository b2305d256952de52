import {LISTS, type Field} from '../page/finding.js'
import type {Article} from './article.js'
import type {Flaw} from './flaw.js'
import type {Log} from './log.js'
import {settledFields} from './settled-fields.js'

/** Hold every field of the article to what the log says was lifted into it or read for it. */
export function* proveFields(article: Article, log: Log): Generator<Flaw> {
  const {known = [], stages} = log
  const found = settledFields(
    known,
    stages.map(({edits}) => edits)
  )
  for (const [field, values] of Object.entries(fieldsOf(article)) as [Field, readonly string[]][]) {
    const all = found.get(field) ?? []
    // Of a field that has one value, the first that was found; of a list, each once.
    const wanted = LISTS.has(field) ? [...new Set(all)] : all.slice(0, 1)
    if (values.length === wanted.length && values.every((value, index) => value === wanted[index])) continue
    yield other(field)
  }
  for (const field of ['url', 'inLanguage'] as const) {
    const wanted = found.get(field)?.[0]
    if (wanted === undefined || article[field] === wanted) continue
    // What a caller knows counts for more, and the log doesn't tell it.
    if (article[field] === null || isSought(field, log)) yield other(field)
  }
}

function other(field: Field): Flaw {
  return {in: 'article', what: `has another \`${field}\` than its log leads to`}
}

/** The stages that look for an address or a language only where a caller knows none. */
const SEEKERS = {url: /^(?:address|running)\//, inLanguage: /^language\//} as const

function isSought(field: keyof typeof SEEKERS, {stages}: Log): boolean {
  return stages.some(({edits}) =>
    edits.some(
      edit =>
        (edit.op === 'lift' || edit.op === 'read') && edit.field === field && SEEKERS[field].test(edit.rule)
    )
  )
}

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
