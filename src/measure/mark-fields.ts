import type {Article} from '../article/article.js'

/** What a page's fields should be, where that is known. */
export interface Wanted {
  readonly headline?: string | null | undefined
  /** Anything that begins with a date, year first; others ("UNKNOWN") count as not known. */
  readonly datePublished?: string | null | undefined
  /** Names, or several of them in one string. */
  readonly author?: string | readonly string[] | null | undefined
}

export const MARKED = ['headline', 'datePublished', 'author'] as const

/** A field of the article against what is known of it: found as it should be, not found, or found as another. */
export type Mark = 'hit' | 'miss' | 'wrong'

/**
 * Mark the fields of an article. Of headlines and names only letters and digits count, without case and accents; of
 * dates the day as it is written; names are a set. Labels are not always clean: a site's name behind a bar is no part
 * of a headline, "By", "MD" and the like no part of a name. A field that is not known has no mark: that a label has
 * no author does not say that the page has none.
 */
export function markFields(
  article: Pick<Article, (typeof MARKED)[number]>,
  wanted: Wanted
): Partial<Record<(typeof MARKED)[number], Mark>> {
  const {headline, datePublished, author} = wanted
  const found = plain(article.headline ?? '')
  const marks = {
    headline: markOf(found, [plain(headline ?? ''), plain((headline ?? '').replace(SITE, ''))]),
    datePublished: markOf((article.datePublished ?? '').slice(0, DAY), [dayOf(datePublished ?? '')]),
    author: markOf(setOf(article.author.map(({name}) => name)), [setOf(namesOf(author))])
  }
  return Object.fromEntries(Object.entries(marks).filter(([, mark]) => mark !== undefined))
}

/** Units of `2024-05-17`. */
const DAY = 10
const DATE = /^(\d{4})-(\d\d?)-(\d\d?)(?!\d)/
const SITE = /\s\|\s[^|]*$/
const BETWEEN_NAMES = /[,;|&]|\s(?:and|et|und|with|y|e)\s/i
/** "王小明 李红" are two in a label; a Japanese name in two parts is split in both that are compared. */
const BETWEEN_HAN = /(?<=\p{Script=Han})\s+(?=\p{Script=Han})/u
const BY = /^by:?\s/i
/** What doctors and nurses have behind their names. */
const LETTERS = /^(?:[A-Z]{2,4}|(?:[A-Z][a-z]?\.){2,4}|Ph\.?D\.?|[JS]r\.?)$/

function markOf(found: string, wanted: readonly string[]): Mark | undefined {
  if (wanted[0] === '') return undefined
  if (found === '') return 'miss'
  return wanted.includes(found) ? 'hit' : 'wrong'
}

function dayOf(text: string): string {
  const [, year, month, day] = DATE.exec(text) ?? []
  return year && month && day ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : ''
}

/** Letters and digits alone, in small letters without accents. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '')
}

/** The names of a label: "UNKNOWN" is none, and of "By Ann Lee, MD" one is. */
function namesOf(author: Wanted['author']): string[] {
  const parts = typeof author === 'string' ? author.split(BETWEEN_NAMES) : (author ?? [])
  const names = parts.map(part => part.trim().replace(BY, '')).filter(name => plain(name) !== 'unknown')
  const bare = names.filter(name => !LETTERS.test(name))
  return bare.length > 0 ? bare : names
}

/** The names as one string, in an order of their own. */
function setOf(names: readonly string[]): string {
  const folded = names
    .flatMap(name => name.split(BETWEEN_HAN))
    .map(plain)
    .filter(name => name !== '')
  return [...new Set(folded)].sort().join('\n')
}
