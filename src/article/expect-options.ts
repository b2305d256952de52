import {prettifyError} from 'zod'
import {articleSchema} from './article.js'
import {logSchema, type Known} from './log.js'
import {expectObject, expectText} from './expect.js'

/** What is known of a page beside its text, as it comes from a program that no type holds. */
interface Options {
  readonly id?: unknown
  readonly url?: unknown
  readonly lang?: unknown
  readonly known?: readonly Known[] | undefined
}

/**
 * Hold what a program says of a page to what its article and its log may say: whoever calls from JavaScript, or hands on what
 * a page says of itself, may have a date that is none.
 *
 * @throws {TypeError} that says what was expected.
 */
export function expectOptions(options: Options): void {
  expectObject(options, 'the options')
  const {id = '', url, lang, known = []} = options
  expectText(id, 'the page’s id')
  expectText(url ?? '', 'the page’s url')
  expectText(lang ?? '', 'the page’s lang')
  if (known.length > 0) expectKnown(known)
}

/** Fields and sources are such as there are, and dates ISO 8601. */
function expectKnown(known: readonly Known[]): void {
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
