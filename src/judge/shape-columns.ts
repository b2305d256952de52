import type {Page} from '../page/page.js'
import {CAPITAL, DIGIT, LETTER, QUOTE, STOP, kindOf} from '../page/character.js'
import {isProse} from '../page/shape.js'
import {column, type Columns} from './columns.js'
import {count, FUNCTION, READER, SITE, WRITER, type Words} from './words.js'

/** What a block looks like, whatever it says. */
export function shapeColumns({children, text}: Page, words: Words): Columns {
  const of = (value: (index: number) => number) => column(children.length, value)
  const wordCount = (index: number) => Math.max(1, words.starts[index + 1]! - words.starts[index]!)
  const shapeOf = (index: number) => children[index]!.shape
  return {
    length: of(index => Math.log2(1 + shapeOf(index).length)),
    words: of(index => Math.log2(1 + shapeOf(index).words)),
    wordLength: of(index => shapeOf(index).letters / Math.max(1, shapeOf(index).words)),
    digits: of(index => shapeOf(index).digits / Math.max(1, shapeOf(index).length)),
    letters: of(index => shapeOf(index).letters / Math.max(1, shapeOf(index).length)),
    capitals: of(index => shapeOf(index).capitals / Math.max(1, shapeOf(index).words)),
    sentences: of(index => Math.min(12, shapeOf(index).sentences)),
    sentenceLength: of(index => Math.min(80, shapeOf(index).words / Math.max(1, shapeOf(index).sentences))),
    commas: of(index => shapeOf(index).commas / Math.max(1, shapeOf(index).words)),
    marks: of(index => shapeOf(index).marks / Math.max(1, shapeOf(index).length)),
    end: of(index => endKind(shapeOf(index).end)),
    begin: of(index => beginKind(text.charCodeAt(children[index]!.start))),
    functions: of(index => count(words, index, FUNCTION) / wordCount(index)),
    functionCount: of(index => Math.min(60, count(words, index, FUNCTION))),
    site: of(index => count(words, index, SITE) / wordCount(index)),
    siteCount: of(index => Math.min(12, count(words, index, SITE))),
    reader: of(index => count(words, index, READER) / wordCount(index)),
    writer: of(index => count(words, index, WRITER) / wordCount(index)),
    quotes: of(index => quotesIn(text, children[index]!.start, children[index]!.end)),
    prose: of(index => (isProse(shapeOf(index)) ? 1 : 0))
  }
}

function endKind(end: string): number {
  if (end === '') return 0
  if (end === '.' || end === '。') return 6
  if (end === '!' || end === '?' || end === '！' || end === '？') return 5
  if (end === '…') return 4
  if (end === ':' || end === '：') return 3
  const kind = kindOf(end.charCodeAt(0))
  if (kind & STOP) return 6
  if (kind & QUOTE) return 7
  if (kind & LETTER) return 2
  return kind & DIGIT ? 1 : 0
}

function beginKind(code: number): number {
  const kind = kindOf(code)
  if (kind & CAPITAL) return 4
  if (kind & LETTER) return 3
  if (kind & DIGIT) return 2
  return kind & QUOTE ? 5 : 1
}

/** How many quotation marks, of so many at most. */
function quotesIn(text: string, from: number, to: number): number {
  let count = 0
  for (let at = from; at < to && count < 8; at++) if (kindOf(text.charCodeAt(at)) & QUOTE) count++
  return count
}
