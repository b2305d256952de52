import {sha256 as digest} from '@noble/hashes/sha2.js'
import {bytesToHex, utf8ToBytes} from '@noble/hashes/utils.js'
import {RULES, TOOL} from '../compiled/tool.js'
import {balance} from '../page/books.js'
import type {Finding} from '../page/finding.js'
import {findingsOf, type Page} from '../page/page.js'
import {stretchesOf} from '../page/stretches.js'
import {expectText} from './expect.js'
import type {Edit, Encoding, Known, Log} from './log.js'

/** Where a page's text came from, and what else is known of it. */
export interface Origin {
  /** What the text was decoded from, for `restore`. Default: `utf-8`. */
  readonly encoding?: Encoding | undefined
  /** What chose the encoding, where it is not UTF-8 by its bytes alone. */
  readonly by?: Log['raw']['by']
  /** Whether the text in that encoding is not the bytes it was. */
  readonly lossy?: boolean | undefined
  /** Whether the source says that it has the page's beginning only. */
  readonly truncated?: boolean | undefined
  /** Whether the text is what HTML shows. */
  readonly rendered?: boolean | undefined
  /** What the page says of itself outside its text, which counts for more than what is found there. */
  readonly known?: readonly Known[] | undefined
}

/**
 * The log of a page that went through the stages.
 *
 * @param sha256 of a text as UTF-8, in hexadecimal
 * @throws {UnbalancedError} where the page's books don't close
 * @throws {TypeError} where `sha256` gives no string, as one that is waited for does.
 */
export function toLog(page: Page, id: string, origin: Origin = {}, sha256 = sha256Of): Log {
  const {encoding = 'utf-8', by, lossy, truncated, rendered, known = []} = origin
  const books = balance(page)
  const hash = sha256(page.raw)
  expectText(hash, 'what sha256 gives')
  const gaps: string[] = []
  let at = 0
  for (const {start, end} of stretchesOf(page.children, findingsOf(page))) {
    gaps.push(page.raw.slice(at, start))
    at = end
  }
  gaps.push(page.raw.slice(at))
  return {
    version: 1,
    id,
    tool: TOOL,
    rules: RULES,
    raw: {
      length: page.raw.length,
      sha256: hash,
      unit: 'utf-16',
      encoding,
      ...(by && {by}),
      ...(lossy && {lossy: true as const}),
      ...(truncated && {truncated: true as const}),
      ...(rendered && {rendered: true as const})
    },
    ...(known.length > 0 && {known: [...known]}),
    stages: page.history.map(({stage, blocks, chars, findings}) => ({
      stage,
      blocks,
      chars,
      edits: findings.map(finding => toEdit(page.raw, finding))
    })),
    gaps,
    books
  }
}

/** sha256 of the text as UTF-8, in hexadecimal. A lone surrogate, which UTF-8 can't say, counts as U+FFFD. */
export function sha256Of(text: string): string {
  return bytesToHex(digest(utf8ToBytes(text)))
}

/** Written out field by field: taking a finding apart and spreading the rest is many times as dear. */
function toEdit(raw: string, finding: Finding): Edit {
  const {rule, start, end, confidence, reason} = finding
  const before = raw.slice(start, end)
  switch (finding.op) {
    case 'cut':
      return {op: 'cut', category: finding.category, rule, start, end, before, confidence, reason}
    case 'lift':
    case 'read':
      return {
        op: finding.op,
        field: finding.field,
        value: finding.value,
        rule,
        start,
        end,
        before,
        confidence,
        reason
      }
    case 'rewrite':
      return {op: 'rewrite', after: finding.after, rule, start, end, before, confidence, reason}
    case 'join':
      return {op: 'join', after: finding.after, rule, start, end, before, confidence, reason}
    case 'break':
      return {op: 'break', rule, start, end, before, confidence, reason}
  }
}
