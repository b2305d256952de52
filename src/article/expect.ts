import type {Article} from './article.js'
import type {Log} from './log.js'

/**
 * Hold what a program hands over to being a text, as no type does where it is JavaScript.
 *
 * @param what it is to be: `the page’s text`
 * @throws {TypeError} that says what was expected.
 */
export function expectText(value: unknown, what: string): asserts value is string {
  if (typeof value !== 'string') throw new TypeError(`Expected a string as ${what}, got ${nameOf(value)}`)
}

/** Likewise, an object. */
export function expectObject(value: unknown, what: string): asserts value is object {
  if (!isObject(value)) throw new TypeError(`Expected an object as ${what}, got ${nameOf(value)}`)
}

/** Likewise, an article; a glance at what is needed, where its schema would take longer than the work. */
export function expectArticle(value: unknown): asserts value is Pick<Article, 'body'> {
  expectFields(value, 'an article', {body: isListOf('spans')})
}

/** Likewise, a log. */
export function expectLog(value: unknown): asserts value is Log {
  expectFields(value, 'a log', {raw: isObject, stages: isListOf('edits'), gaps: Array.isArray})
}

function expectFields(
  value: unknown,
  what: string,
  fields: Readonly<Record<string, (field: unknown) => boolean>>
): void {
  if (!isObject(value)) throw new TypeError(`Expected ${what} as tamis makes it, got ${nameOf(value)}`)
  for (const [field, isRight] of Object.entries(fields)) {
    if (!isRight(value[field]))
      throw new TypeError(`Expected ${what} as tamis makes it, got an object without its \`${field}\``)
  }
}

/** Whether something is a list of things that have each a list by this name. */
function isListOf(name: string): (value: unknown) => boolean {
  return value => Array.isArray(value) && value.every(item => isObject(item) && Array.isArray(item[name]))
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function nameOf(value: unknown): string {
  if (value === null || value === undefined) return String(value)
  if (Array.isArray(value)) return 'an array'
  if (value instanceof Uint8Array) return 'bytes; decode them first'
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`
}
