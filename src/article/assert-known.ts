import {prettifyError} from 'zod'
import {articleSchema} from './article.js'
import {logSchema, type Known} from './log.js'

/**
 * Hold what is known of a page beside its text to what its article and its log may say: whoever calls from JavaScript, or hands
 * on what a page says of itself, may have a date that is none.
 *
 * @throws {TypeError} where a field, a value or a source is none, or a date is not ISO 8601.
 */
export function assertKnown(known: readonly Known[] = []): void {
  if (known.length === 0) return
  const {error} = logSchema.shape.known.safeParse(known)
  if (error) throw new TypeError(`What is known of the page is not of its schema: ${prettifyError(error)}`)
  for (const {field, value} of known) {
    if (field !== 'datePublished' && field !== 'dateModified') continue
    if (!articleSchema.shape[field].safeParse(value).success)
      throw new TypeError(
        `What is known of the page has “${value}” for its \`${field}\`, which is not ISO 8601`
      )
  }
}
