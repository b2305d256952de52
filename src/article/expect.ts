import type {Article} from './article.js'
import {check, listOf, number, objectOf, oneOf, optional, orNull, text, whole, type Check} from './check.js'
import type {Edit, Log} from './log.js'

/**
 * Hold what a program hands over to being a text, as no type does where it is JavaScript.
 *
 * @param what it is to be: `the page’s text`
 * @throws {TypeError} that says what was expected.
 */
export function expectText(value: unknown, what: string): asserts value is string {
  expectRight(value, what, text)
}

/** Likewise, an object. */
export function expectObject(value: unknown, what: string): asserts value is object {
  expectRight(value, what, objectOf({}))
}

/** Likewise, what a check takes. */
export function expectRight(value: unknown, what: string, right: Check): void {
  const wrong = right(value)
  if (wrong) throw new TypeError(`Expected ${wrong.expected} as ${what}, got ${nameOf(value)}`)
}

const span = check(
  'a pair of whole numbers',
  value => Array.isArray(value) && value.length === 2 && value.every(Number.isInteger)
)
const body = listOf(objectOf({type: text, text, spans: listOf(span)}))
const withBody = objectOf({body})
const named = objectOf({name: text})
const article = objectOf({
  body,
  id: text,
  articleBody: text,
  author: listOf(named),
  publisher: orNull(named),
  keywords: listOf(text),
  image: listOf(text),
  related: listOf(objectOf({headline: text, description: orNull(text)})),
  quality: objectOf({kept: number}),
  ...Object.fromEntries(
    ['url', 'headline', 'description', 'datePublished', 'dateModified', 'articleSection', 'inLanguage'].map(
      field => [field, orNull(text)]
    )
  )
})

const edited = objectOf({
  op: oneOf(['cut', 'lift', 'read', 'rewrite', 'join', 'break'] satisfies Edit['op'][])
})

/** Edits; `beside` makes a check of what the text doesn't hang on. */
function editsWith(beside: (right: Check) => Check): Check {
  const found = {rule: beside(text), start: whole, end: whole, before: text}
  const valued = objectOf({...found, field: beside(text), value: beside(text)})
  const changed = objectOf({...found, after: text})
  const checks: Readonly<Record<Edit['op'], Check>> = {
    cut: objectOf(found),
    lift: valued,
    read: valued,
    rewrite: changed,
    join: changed,
    break: objectOf(found)
  }
  return listOf(value => edited(value) ?? checks[(value as Edit).op](value))
}

const counts = objectOf({before: whole, after: whole})
const log = objectOf({
  raw: objectOf({length: whole, sha256: text}),
  id: text,
  known: optional(listOf(objectOf({field: text, value: text}))),
  stages: listOf(objectOf({stage: text, blocks: counts, chars: counts, edits: editsWith(right => right)})),
  gaps: listOf(text),
  books: objectOf({raw: whole, kept: whole, lifted: whole, cut: whole, space: whole})
})
/** What gives the page back: a log may have come without the rest, as through a table of its own. */
const deeds = objectOf({
  raw: objectOf({sha256: text}),
  stages: listOf(objectOf({stage: optional(text), edits: editsWith(optional)})),
  gaps: listOf(text)
})

/** Likewise, an article: what is needed of it, where its schema would take as long as the work. */
export function expectArticle(value: unknown): asserts value is Article {
  expectMade(value, 'an article', article)
}

/** Likewise, what has the body of an article. */
export function expectBody(value: unknown): asserts value is Pick<Article, 'body'> {
  expectMade(value, 'an article', withBody)
}

/** Likewise, a log: what `restore` and `replay` need of it. */
export function expectDeeds(value: unknown): asserts value is Log {
  expectMade(value, 'a log', deeds)
}

/** Likewise, a log: what is needed to prove it. */
export function expectLog(value: unknown): asserts value is Log {
  expectMade(value, 'a log', log)
}

function expectMade(value: unknown, what: string, right: Check): void {
  const wrong = right(value)
  if (!wrong) return
  const expected = `Expected ${what} as tamis makes it, got`
  if (wrong.at === '') throw new TypeError(`${expected} ${nameOf(value)}`)
  throw new TypeError(
    wrong.value === undefined
      ? `${expected} an object without its \`${wrong.at}\``
      : `${expected} one with ${nameOf(wrong.value)} as its \`${wrong.at}\`, where ${wrong.expected} should be`
  )
}

function nameOf(value: unknown): string {
  if (value === null || value === undefined) return String(value)
  if (Array.isArray(value)) return 'an array'
  if (value instanceof Uint8Array) return 'bytes; decode them first'
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`
}
