import {clean} from '../clean.js'
import {FileError} from '../io/file-error.js'
import {rawOf, stylesOf, type LabelledPage} from '../measure/labelled-page.js'
import {measurePage, type PageResult} from '../measure/measure-page.js'
import {readLabelled} from './read-labelled.js'

/**
 * Clean every page of a file of labelled pages, and measure what comes of it. Their language is for the measure only:
 * tamis has to find it.
 *
 * @param styles of the dumps that are cleaned; `all` those that a page has. A page with one text and no dumps is
 *   cleaned once.
 * @param addressed whether tamis is told the pages' addresses
 * @throws {FileError} where the file or one of its pages can't be read, or has no dump in a style.
 */
export async function evaluate(
  file: string,
  styles: readonly string[] | 'all',
  addressed = false
): Promise<PageResult[]> {
  const results: PageResult[] = []
  for await (const page of readLabelled(file)) {
    const own = styles === 'all' || !page.dumps ? stylesOf(page) : styles
    for (const style of own) results.push(resultOf(file, page, style, addressed))
  }
  return results
}

function resultOf(file: string, page: LabelledPage, style: string, addressed: boolean): PageResult {
  const raw = rawOf(page, style)
  if (raw === undefined) {
    const dumped = Object.keys(page.dumps ?? {}).sort()
    const has = dumped.length > 0 ? `only in ${dumped.join(', ')}` : 'and no text'
    throw new FileError(
      'input',
      `${file}: the page ${page.id} has no dump in the style “${style}”, ${has}; choose another --style.`
    )
  }
  try {
    const url = addressed ? (page.url ?? undefined) : undefined
    return measurePage(page, style, raw, clean(raw, {id: page.id, url}))
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause)
    throw new FileError(
      'bug',
      `${file}: tamis has made a mistake at the page ${page.id}: ${message}; please report it with the file.`,
      {
        cause
      }
    )
  }
}
