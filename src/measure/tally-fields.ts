import {MARKED, type Mark} from './mark-fields.js'
import type {PageResult} from './measure-page.js'

/** How many pages have a field found as it should be, not found, and found as another. */
type FieldTally = Readonly<Record<Mark, number>>

export type FieldTallies = Readonly<Record<(typeof MARKED)[number], FieldTally>>

/** Of each field, over the pages on which it is known. */
export function tallyFields(results: readonly PageResult[]): FieldTallies {
  return Object.fromEntries(
    MARKED.map(field => {
      const marks = results.flatMap(({fields}) => fields[field] ?? [])
      const count = (mark: Mark) => marks.filter(other => other === mark).length
      return [field, {hit: count('hit'), miss: count('miss'), wrong: count('wrong')}]
    })
  ) as Record<(typeof MARKED)[number], FieldTally>
}
