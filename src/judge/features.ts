import type {Page} from '../page/page.js'
import type {Columns} from './columns.js'
import {placeColumns} from './place-columns.js'
import {shapeColumns} from './shape-columns.js'
import {topicColumns} from './topic-columns.js'
import {traceColumns} from './trace-columns.js'
import {wordsOf} from './words.js'

/** Columns of which the neighbours count too, up to `PAD` blocks up and down. */
export const NEIGHBOURLY: readonly string[] = [
  'words',
  'functions',
  'end',
  'prose',
  'capitals',
  'digits',
  'title',
  'known',
  'sentenceLength',
  'inTrunk',
  'site'
]

/** All that is known of the page's blocks, as numbers; none of it hangs on one language. */
export function columnsOf(page: Page): Columns {
  const words = wordsOf(page)
  return {
    ...shapeColumns(page, words),
    ...placeColumns(page, words),
    ...topicColumns(page, words),
    ...traceColumns(page)
  }
}
