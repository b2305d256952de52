import {oncePerPage} from '../page/once.js'
import {shown, textOf} from '../page/page.js'
import type {Place} from '../page/propose.js'
import {indentOf} from '../page/line-ends.js'

/** A line of front matter, with those that go on with it: "tags:", "  - bridges". */
export interface Entry {
  /** In small letters, without "_" and "-": `datepublished`. */
  readonly key: string
  readonly values: readonly Value[]
}

/** A value, without its quotes, and where it stands. */
export interface Value extends Place {
  readonly text: string
}

/** What stands between two lines of `---` at the head of a Markdown file. */
interface FrontMatter {
  readonly entries: readonly Entry[]
  /** From the first `---` to the second; nothing where the page has none. */
  readonly place: Place | undefined
}

const NONE: FrontMatter = {entries: [], place: undefined}

/** Lines of front matter at most. */
const MOST_LINES = 100
const FENCE = '---'
/** "date_published: 2024-03-05", "tags:" */
const PAIR = /^([a-z][\w.-]*):(?:\s+(\S.*))?$/is
/** "- Ann Lee", "- name: Ann Lee", and "name: Ann Lee" below "author:". */
const ITEM = /^(?:-(?:\s+|$))?(?:name:\s+)?(\S.*)?$/s
/** What says that the value stands on the lines below, or that there is none. */
const NO_VALUE = /^(?:[>|][+-]?|null|~|\[\]|\{\}|""|'')?$/
/** The parts of "[bridges, \"Ashcombe, Wendle\"]". */
const PART = /"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s,'"[\]][^,[\]]*/gs

/**
 * The front matter of a page, line by line: `trafilatura` and others write `title: Rain: what we know`, which no parser of YAML
 * takes. What is nested deeper than a list of names is left out.
 */
export const frontMatterOf = oncePerPage<FrontMatter>(page => {
  const {text, children} = page
  const [first] = children
  if (!first || textOf(page, first) !== FENCE) return NONE
  const entries: {key: string; values: Value[]}[] = []
  for (const block of children.slice(1, MOST_LINES)) {
    const line = text.slice(block.start, block.end)
    if (line === FENCE || line === '...')
      return entries.length > 0 ? {entries, place: {start: first.start, end: block.end}} : NONE
    const pair = indentOf(text, block.start) === 0 ? PAIR.exec(line) : null
    if (pair) {
      const [, key = '', rest = ''] = pair
      entries.push({
        key: key.toLowerCase().replaceAll(/[_.-]/g, ''),
        values: [...valuesIn(text, block.end - rest.length, rest)]
      })
      continue
    }
    const entry = entries.at(-1)
    if (!entry || !(line.startsWith('-') || indentOf(text, block.start) > 0)) return NONE
    const [, rest = ''] = ITEM.exec(line) ?? []
    for (const value of valuesIn(text, block.end - rest.length, rest)) entry.values.push(value)
  }
  return NONE
})

/** One value, or those of a list in brackets. */
function* valuesIn(text: string, start: number, value: string): Generator<Value> {
  if (NO_VALUE.test(value)) return
  const parts = value.startsWith('[') && value.endsWith(']') ? value.matchAll(PART) : [{0: value, index: 0}]
  for (const {0: part, index} of parts) {
    const from = start + index
    yield {text: plain(shown(text, from, from + part.length)), start: from, end: from + part.length}
  }
}

/** Without the quotes, on one line; "\"" and others within double ones are as in JSON. */
function plain(value: string): string {
  return unquoted(value).replaceAll(/\s+/g, ' ').trim()
}

function unquoted(value: string): string {
  if (/^'.*'$/s.test(value)) return value.slice(1, -1).replaceAll("''", "'")
  if (!/^".*"$/s.test(value)) return value
  try {
    return String(JSON.parse(value))
  } catch {
    return value.slice(1, -1)
  }
}
