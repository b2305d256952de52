import {HtmlError} from '../html/parse-html.js'
import {render} from '../html/render.js'
import type {Document} from './document.js'
import {Fault} from './fault.js'
import {hintsOf, stringOf, type Row} from './row.js'

/**
 * The page of a row: its text, or else what its `html` shows. What the row says of itself counts for more than what
 * its HTML does.
 *
 * @param field what its text is in
 * @throws {Fault} where it has neither, or nothing but white space.
 */
export function pageOf(row: Row, field = 'text'): Pick<Document, 'text' | 'hints' | 'known' | 'rendered'> {
  const text = stringOf(row, field)
  const html = text === undefined ? stringOf(row, 'html') : undefined
  const hints = hintsOf(row)
  if (html === undefined) return {text: withText(text, field), hints}
  const page = rendered(html)
  return {...page, text: withText(page.text, field), rendered: true, hints: {...page.hints, ...hints}}
}

function withText(text: string | undefined, field: string): string {
  if (text === undefined)
    throw new Fault('missing-text', `the document has neither \`${field}\` nor \`html\``)
  if (text.trim() === '') throw new Fault('empty')
  return text
}

function rendered(html: string): ReturnType<typeof render> {
  try {
    return render(html)
  } catch (error) {
    if (error instanceof HtmlError) throw new Fault('too-deep', `\`html\` can't be read: ${error.message}`)
    throw error
  }
}
