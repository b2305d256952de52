import {CAPITAL, DIGIT, LETTER, QUOTE, STOP, isSpace, kindOf} from '../page/character.js'
import type {Break} from '../page/finding.js'
import type {Page} from '../page/page.js'

/** Longer lines hold more than a paragraph. */
const LONG = 2000

/** The breaks that make sentences of lines that hold a page, or a great part of one. */
export function* split(page: Page): Generator<Break> {
  for (const block of page.children) {
    if (block.end - block.start < LONG) continue
    for (let at = block.start + 2; at < block.end - 1; at++) {
      if (isSpace(page.text.charCodeAt(at - 1)) && endsSentence(page.text, at - 1) && begins(page.text, at)) {
        yield {
          op: 'break',
          start: at - 1,
          end: at,
          rule: 'layout/split/sentence',
          reason: 'a sentence ends in a line that holds more than a paragraph',
          confidence: 0.6
        }
      }
    }
  }
}

function endsSentence(text: string, at: number): boolean {
  const last = kindOf(text.charCodeAt(at - 1))
  const before = kindOf(text.charCodeAt(at - 2))
  if (last & QUOTE) return (before & STOP) !== 0
  return (last & STOP) !== 0 && (before & LETTER) !== 0 && (kindOf(text.charCodeAt(at - 3)) & LETTER) !== 0
}

function begins(text: string, at: number): boolean {
  return (kindOf(text.charCodeAt(at)) & (CAPITAL | DIGIT | QUOTE)) !== 0
}
