import {linesOf} from '../fields/headline-lines.js'
import {headlineFeatures} from '../fields/headline-features.js'
import {sameness} from '../fields/sameness.js'
import type {LabelledPage} from '../measure/labelled-page.js'
import {markFields} from '../measure/mark-fields.js'
import {trunkOf} from '../outline/trunk.js'
import type {FieldExample} from './field-example.js'
import {pageBefore} from './page-before.js'
import {dumpsOf} from './made-pages.js'
import {siteOf} from './site-of.js'

/** The styles of pages without the window's title, of those that begin with their headline, and of those that have none. */
const INNER = 'inner'
const OPENED = 'opened'
const BODY = 'body'

/** What the name of a style ends with where the page's address is known too. */
const ADDRESSED = '@'

/**
 * A page in each of its styles, with its address and without; also without the window's title, as what takes the text of its body gives it, from its headline
 * on, as pages that are copied by hand, and without that.
 */
export function headlineExamples(page: LabelledPage): FieldExample[] {
  const {headline, body = '', dumps = {}} = page
  if (headline == null || headline === '') return []
  const lines = dumps['block']?.split('\n') ?? []
  const from = lines.findLastIndex((line, index) => index > 0 && isHit(line, headline))
  const title = lines[0] ?? ''
  const titled = Object.values(dumps).filter(raw => raw.startsWith(title))
  const made = [
    ...titled.map(raw => [INNER, raw.slice(title.length)] as const),
    [OPENED, lines.slice(from).join('\n')] as const
  ]
  const site = siteOf(page)
  const styles = [...dumpsOf(page), ...(from < 0 ? [] : made), [BODY, body] as const]
  return styles.flatMap(([style, raw]) => [
    exampleOf(style, raw, site, headline),
    exampleOf(style + ADDRESSED, raw, site, headline, page.url ?? undefined)
  ])
}

function exampleOf(style: string, raw: string, site: string, headline: string, url?: string): FieldExample {
  const page = pageBefore('headline', raw, url)
  const trunk = trunkOf(page)
  const lines = linesOf(page, trunk)
  return {
    style,
    site,
    texts: lines.map(({text}) => sameness(text)),
    features: headlineFeatures(page, trunk, lines),
    isRight: lines.map(({text}) => isHit(text, headline))
  }
}

function isHit(text: string, headline: string): boolean {
  return markFields({headline: text, author: [], datePublished: null}, {headline}).headline === 'hit'
}
