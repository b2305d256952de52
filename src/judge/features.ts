import type {Page} from '../page/page.js'
import {Columns} from './columns.js'
import {addCommonColumns} from './common-columns.js'
import {addEdgeColumns} from './edge-columns.js'
import {addPlaceColumns} from './place-columns.js'
import {addRepeatColumns} from './repeat-columns.js'
import {addShapeColumns} from './shape-columns.js'
import {addTopicColumns} from './topic-columns.js'
import {addTraceColumns} from './trace-columns.js'
import {Words} from './words.js'

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
  const columns = new Columns(page.children.length)
  const words = new Words(page)
  const counts = words.counts()
  addShapeColumns(columns, page, words, counts)
  addEdgeColumns(columns, page)
  addPlaceColumns(columns, page)
  addRepeatColumns(columns, words)
  addCommonColumns(columns, page, words)
  addTopicColumns(columns, page, words, counts)
  addTraceColumns(columns, page)
  return columns
}
