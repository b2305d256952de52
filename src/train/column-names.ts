import {columnsOf} from '../judge/features.js'
import {parsePage} from '../page/page.js'
import type {Columns} from '../judge/columns.js'

/** The columns there are, in order: those of a page of one line. */
export function columnNames(): Columns {
  return columnsOf(parsePage('A line.'))
}
