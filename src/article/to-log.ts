import {sha256} from '@noble/hashes/sha2.js'
import {bytesToHex, utf8ToBytes} from '@noble/hashes/utils.js'
import {RULES, TOOL} from '../compiled.js'
import {accountsOf, balance} from '../page/books.js'
import type {Finding} from '../page/finding.js'
import type {Page} from '../page/page.js'
import type {Edit, Encoding, Log} from './log.js'

/**
 * The log of a page that went through the stages.
 *
 * @throws {UnbalancedError} where the page's books don't close.
 */
export function toLog(page: Page, id: string, encoding: Encoding = 'utf-8'): Log {
  const accounts = accountsOf(page)
  const books = balance(page, accounts)
  const gaps: string[] = []
  let at = 0
  for (const {start, end} of accounts) {
    gaps.push(page.raw.slice(at, start))
    at = end
  }
  gaps.push(page.raw.slice(at))
  return {
    version: 1,
    id,
    tool: TOOL,
    rules: RULES,
    raw: {length: page.raw.length, sha256: hashOf(page.raw), unit: 'utf-16', encoding},
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
export function hashOf(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)))
}

function toEdit(raw: string, {rule, start, end, confidence, reason, ...what}: Finding): Edit {
  return {...what, rule, start, end, before: raw.slice(start, end), confidence, reason}
}
