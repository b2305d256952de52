import type {Article} from '../article/article.js'

/** What a page's fields should be, where that is known. */
export interface Wanted {
  readonly headline?: string | null | undefined
  /** Anything that begins with an ISO 8601 date; others ("UNKNOWN") count as not known. */
  readonly datePublished?: string | null | undefined
  /** Names, or several of them in one string. */
  readonly author?: string | readonly string[] | null | undefined
}

export const MARKED = ['headline', 'datePublished', 'author'] as const

/** A field of the article against what is known of it. */
export type Mark = 'hit' | 'miss' | 'wrong'

/**
 * Mark the fields of an article: headlines with white space and quotation marks set aside, dates by their day, authors
 * as sets of names. A field that is not known has no mark.
 */
export function markFields(
  article: Pick<Article, (typeof MARKED)[number]>,
  wanted: Wanted
): Partial<Record<(typeof MARKED)[number], Mark>> {
  const authors =
    typeof wanted.author === 'string' ? wanted.author.split(BETWEEN_NAMES) : (wanted.author ?? [])
  const marks = {
    headline: mark(plain(article.headline ?? ''), plain(wanted.headline ?? '')),
    datePublished: mark(
      (article.datePublished ?? '').slice(0, DAY),
      DATE.exec(wanted.datePublished ?? '')?.[0] ?? ''
    ),
    author: mark(setOf(article.author.map(({name}) => name)), setOf(authors))
  }
  return Object.fromEntries(Object.entries(marks).filter(([, mark]) => mark !== undefined))
}

const DATE = /^\d{4}-\d\d-\d\d/
/** Units of `2024-05-17`. */
const DAY = 10
const BETWEEN_NAMES = /[,;|&]|\s(?:and|et|und|with|y|e)\s/

function mark(found: string, wanted: string): Mark | undefined {
  if (wanted === '') return undefined
  if (found === '') return 'miss'
  return found === wanted ? 'hit' : 'wrong'
}

function plain(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/[‘’‚‛ʼ`´′]/g, "'")
    .replaceAll(/["“”„‟«»‹›″]/g, '"')
    .replaceAll(/[\s\u200B\u00AD]+/g, ' ')
    .replaceAll(/ (?=")|(?<=") /g, '')
    .trim()
}

/** The names as one string, in an order of their own. */
function setOf(names: readonly string[]): string {
  const folded = names.map(name => plain(name).toLowerCase()).filter(name => name !== '')
  return [...new Set(folded)].sort().join('\n')
}
