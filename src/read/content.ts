import type {Known} from '../article/log.js'
import {HtmlError} from '../html/parse-html.js'
import {render} from '../html/render.js'
import {isBlankBetween, type Hints} from '../page/page.js'
import {Fault} from './fault.js'

/** What a source has of a page: its text, or HTML that is still to be rendered, which takes longer than to clean it. */
export interface Content {
  readonly content: string
  readonly isHtml?: boolean
  /** What the source says of the page. */
  readonly hints: Hints
}

/** A page's text, and what is known of it. */
export interface Shown {
  readonly text: string
  /** Whether the text was rendered from HTML. */
  readonly rendered?: boolean
  readonly hints: Hints
  /** What the page's HTML says of it. */
  readonly known?: readonly Known[]
}

/**
 * What a page shows. What the source says of it counts for more than what its HTML does.
 *
 * @throws {Fault} `too-deep` where its HTML can't be read, `empty` where that shows nothing.
 */
export function shownOf({content, isHtml = false, hints}: Content): Shown {
  if (!isHtml) return {text: content, hints}
  const page = rendered(content, hints.url)
  if (isBlankBetween(page.text, 0, page.text.length)) throw new Fault('empty')
  return {...page, rendered: true, hints: {...page.hints, ...hints}}
}

function rendered(html: string, url: string | undefined): ReturnType<typeof render> {
  try {
    return render(html, url)
  } catch (error) {
    if (error instanceof HtmlError) throw new Fault('too-deep', error.message)
    throw error
  }
}
