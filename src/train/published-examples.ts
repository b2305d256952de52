import {datelineFeatures} from '../fields/dateline-features.js'
import {datelinesOf, dayOf} from '../fields/datelines.js'
import {mayBePublished} from '../fields/published.js'
import type {LabelledPage} from '../measure/labelled-page.js'
import {markFields, type Mark} from '../measure/mark-fields.js'
import type {FieldExample} from './field-example.js'
import {pageBefore} from './page-before.js'
import {dumpsOf} from './made-pages.js'
import {siteOf} from './site-of.js'

/** A page in each of its styles, where the day of its publication is known. */
export function publishedExamples(page: LabelledPage): FieldExample[] {
  const {datePublished} = page
  if (markOf(null, datePublished) === undefined) return []
  const site = siteOf(page)
  return dumpsOf(page).map(([style, raw]) => {
    const dated = pageBefore('dates', raw)
    const lines = datelinesOf(dated).filter(mayBePublished)
    return {
      style,
      site,
      texts: lines.map(dayOf),
      features: datelineFeatures(dated, lines),
      isRight: lines.map(({iso}) => markOf(iso, datePublished) === 'hit')
    }
  })
}

function markOf(iso: string | null, wanted: LabelledPage['datePublished']): Mark | undefined {
  return markFields({headline: null, author: [], datePublished: iso}, {datePublished: wanted}).datePublished
}
