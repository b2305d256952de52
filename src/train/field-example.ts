import {parsePage, type Page} from '../page/page.js'
import {sift} from '../stage.js'
import {stages} from '../stages.js'

/** What a page has for a field to choose from, in one style. */
export interface FieldExample {
  readonly style: string
  readonly site: string
  /** What each would give the field, folded: two that are the same to a reader are the same. */
  readonly texts: readonly string[]
  /** The signs of each, and their names. */
  readonly signs: readonly string[]
  readonly rows: readonly (readonly number[])[]
  readonly isRight: readonly boolean[]
}

/** A page as a stage gets it. */
export function pageBefore(stage: string, raw: string): Page {
  const before = stages.slice(
    0,
    stages.findIndex(({name}) => name === stage)
  )
  return before.reduce(sift, parsePage(raw))
}
