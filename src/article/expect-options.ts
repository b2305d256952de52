import {prettifyError} from 'zod'
import {articleSchema} from './article.js'
import {check, flag, oneOf, orNull, text} from './check.js'
import {expectObject, expectRight} from './expect.js'
import {logSchema, type Known} from './log.js'

/** What is known of a page beside its text, as it comes from a program that no type holds. */
type Options = Readonly<Record<keyof typeof OPTIONS | 'known', unknown>>

const {by} = logSchema.shape.raw.shape

/** What an option may be, where it is given. An address or a language may be null, as it is in an article. */
const OPTIONS = {
  id: text,
  url: orNull(text),
  lang: orNull(text),
  encoding: check('the name of an encoding', value => typeof value === 'string' && value !== ''),
  by: oneOf(by.unwrap().options),
  lossy: flag,
  truncated: flag,
  rendered: flag,
  sha256: check('a function', value => typeof value === 'function')
} as const

/**
 * Hold what a program says of a page to what its article and its log may say: whoever calls from JavaScript, or hands on what
 * a page says of itself, may have a date that is none.
 *
 * @throws {TypeError} that says what was expected.
 */
export function expectOptions(options: Partial<Options>): void {
  expectObject(options, 'the options')
  for (const [name, right] of Object.entries(OPTIONS)) {
    const value = options[name as keyof typeof OPTIONS]
    if (value !== undefined) expectRight(value, `the page’s ${name}`, right)
  }
  if (options.known !== undefined) expectKnown(options.known)
}

/** Fields and sources are such as there are, and dates ISO 8601. */
function expectKnown(known: unknown): asserts known is readonly Known[] {
  const {error, data = []} = logSchema.shape.known.safeParse(known)
  if (error) throw new TypeError(`What is known of the page is not of its schema: ${prettifyError(error)}`)
  for (const {field, value} of data) {
    if (field !== 'datePublished' && field !== 'dateModified') continue
    if (!articleSchema.shape[field].safeParse(value).success)
      throw new TypeError(
        `What is known of the page has “${value}” for its \`${field}\`, which is not ISO 8601`
      )
  }
}
