import {signsOf} from '../fields/dateline-signs.js'
import {datelinesOf} from '../fields/datelines.js'
import {mayBePublished} from '../fields/published.js'
import type {LabelledPage} from '../measure/labelled-page.js'
import {markFields, type Mark} from '../measure/mark-fields.js'
import {rowOf} from '../fields/likelihoods.js'
import {pageBefore, type FieldExample} from './field-example.js'
import {siteOf} from './site-of.js'

/** Units of `2023-01-17`. */
const DAY = 10

/** A page in each of its styles, where the day of its publication is known. */
export function publishedExamples({id, url, datePublished, dumps = {}}: LabelledPage): FieldExample[] {
  if (markOf(null, datePublished) === undefined) return []
  const site = siteOf(url ?? '') ?? id
  return Object.entries(dumps).map(([style, raw]) => {
    const page = pageBefore('dates', raw)
    const lines = datelinesOf(page).filter(mayBePublished)
    const signs = signsOf(page, lines)
    return {
      style,
      site,
      texts: lines.map(({iso}) => iso.slice(0, DAY)),
      signs: Object.keys(signs[0] ?? {}),
      rows: signs.map(rowOf),
      isRight: lines.map(({iso}) => markOf(iso, datePublished) === 'hit')
    }
  })
}

function markOf(iso: string | null, wanted: LabelledPage['datePublished']): Mark | undefined {
  return markFields({headline: null, author: [], datePublished: iso}, {datePublished: wanted}).datePublished
}
