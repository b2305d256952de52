import {signsOf} from '../fields/dateline-signs.js'
import {datelinesOf, dayOf} from '../fields/datelines.js'
import {mayBePublished} from '../fields/published.js'
import type {LabelledPage} from '../measure/labelled-page.js'
import {markFields, type Mark} from '../measure/mark-fields.js'
import type {FieldExample} from './field-example.js'
import {pageBefore} from './page-before.js'
import {siteOf} from './site-of.js'

/** A page in each of its styles, where the day of its publication is known. */
export function publishedExamples({datePublished, dumps = {}, ...page}: LabelledPage): FieldExample[] {
  if (markOf(null, datePublished) === undefined) return []
  const site = siteOf(page)
  return Object.entries(dumps).map(([style, raw]) => {
    const dated = pageBefore('dates', raw)
    const lines = datelinesOf(dated).filter(mayBePublished)
    return {
      style,
      site,
      texts: lines.map(dayOf),
      signs: signsOf(dated, lines),
      isRight: lines.map(({iso}) => markOf(iso, datePublished) === 'hit')
    }
  })
}

function markOf(iso: string | null, wanted: LabelledPage['datePublished']): Mark | undefined {
  return markFields({headline: null, author: [], datePublished: iso}, {datePublished: wanted}).datePublished
}
