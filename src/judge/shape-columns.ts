import type {Page} from '../page/page.js'
import {CAPITAL, DIGIT, LETTER, QUOTE, STOP, kindOf} from '../page/character.js'
import {isProse} from '../page/shape.js'
import type {Columns} from './columns.js'
import type {Counts, Words} from './words.js'

/** What a block looks like, whatever it says. */
export function addShapeColumns(
  columns: Columns,
  {children, text}: Page,
  words: Words,
  counts: Counts
): void {
  const wordCount = (index: number) => Math.max(1, words.starts[index + 1]! - words.starts[index]!)
  const shapeOf = (index: number) => children[index]!.shape
  const {functions, site, reader, writer} = counts
  columns.add('length', index => Math.log2(1 + shapeOf(index).length))
  columns.add('words', index => Math.log2(1 + shapeOf(index).words))
  columns.add('wordLength', index => shapeOf(index).letters / Math.max(1, shapeOf(index).words))
  columns.add('digits', index => shapeOf(index).digits / Math.max(1, shapeOf(index).length))
  columns.add('letters', index => shapeOf(index).letters / Math.max(1, shapeOf(index).length))
  columns.add('capitals', index => shapeOf(index).capitals / Math.max(1, shapeOf(index).words))
  columns.add('sentences', index => Math.min(12, shapeOf(index).sentences))
  columns.add('sentenceLength', index =>
    Math.min(80, shapeOf(index).words / Math.max(1, shapeOf(index).sentences))
  )
  columns.add('commas', index => shapeOf(index).commas / Math.max(1, shapeOf(index).words))
  columns.add('marks', index => shapeOf(index).marks / Math.max(1, shapeOf(index).length))
  columns.add('end', index => endKind(shapeOf(index).end))
  columns.add('begin', index => beginKind(text.charCodeAt(children[index]!.start)))
  columns.add('functions', index => functions[index]! / wordCount(index))
  columns.add('functionCount', index => Math.min(60, functions[index]!))
  columns.add('site', index => site[index]! / wordCount(index))
  columns.add('siteCount', index => Math.min(12, site[index]!))
  columns.add('reader', index => reader[index]! / wordCount(index))
  columns.add('writer', index => writer[index]! / wordCount(index))
  columns.add('quotes', index => Math.min(8, shapeOf(index).quotes))
  columns.add('prose', index => (isProse(shapeOf(index)) ? 1 : 0))
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
