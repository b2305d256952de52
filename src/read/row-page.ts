import type {Content} from './content.js'
import {Fault} from './fault.js'
import {hintsOf, stringOf, type Row} from './row.js'

/**
 * The page of a row: its text, or else its `html`.
 *
 * @param field what its text is in
 * @throws {Fault} where it has neither, or nothing but white space.
 */
export function pageOf(row: Row, field = 'text'): Content {
  const text = stringOf(row, field)
  const content = text ?? stringOf(row, 'html')
  if (content === undefined)
    throw new Fault('missing-text', `the document has neither \`${field}\` nor \`html\``)
  if (content.trim() === '') throw new Fault('empty')
  return {content, isHtml: text === undefined, hints: hintsOf(row)}
}
