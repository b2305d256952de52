import type {Accuracy} from '../measure/accuracy.js'
import type {Group} from '../measure/group.js'
import {GOOD, type Band} from '../measure/calibration.js'
import {LABELLED} from '../measure/labelled-page.js'
import {MARKED} from '../measure/mark-fields.js'
import {METHODS} from '../measure/measure-page.js'
import {printable} from './printable.js'
import type {Cell, Table} from './table.js'

/** The first of BASELINES is no rule: what a user has without one. */
const SHOWN = METHODS.filter(name => name !== 'every line')

/** What files of labelled pages show, as tables of F1, segments and confidence. */
export function accuracyReport(
  {sources, languages, segments, fields, confidence}: Accuracy,
  table: Table
): string {
  const tables: string[] = []
  const add = (...[head, rows, names]: Parameters<Table>) => {
    if (rows.length > 0) tables.push(table(head, rows, names))
  }
  add(
    ['source', 'style', ...SHOWN, 'pages'],
    sources.map(group => [group.name, group.style, ...figuresOf(group)]),
    2
  )
  add(
    [`language, ${LABELLED}`, ...SHOWN, 'pages'],
    languages.map(group => [group.name, ...figuresOf(group)])
  )
  add(
    [`segments, ${LABELLED}`, 'present in', 'absent out', 'pages'],
    segments.map(({name, pages, present, absent}) => [name, present, absent, String(pages)])
  )
  add(
    ['field', 'style', 'found', 'wrong', 'missed', 'known'],
    MARKED.flatMap(field =>
      fields.map(({style, fields}) => {
        const {hit, wrong, miss} = fields[field]
        return [field, style, ...[hit, wrong, miss, hit + wrong + miss].map(String)]
      })
    ).filter(row => row.at(-1) !== '0'),
    2
  )
  if (sources.length > 0)
    add(
      ['confidence', `F1 above ${GOOD}`, 'mean F1', 'pages'],
      confidence.map(band => [nameOf(band), band.good, band.f1, String(band.pages)])
    )
  return printable(tables.join('\n'))
}

function figuresOf({methods, pages}: Group): Cell[] {
  return [...methods.filter(({name}) => SHOWN.includes(name)).map(({f1}) => f1), String(pages)]
}

function nameOf({least, below}: Band): string {
  if (below === null) return `${least} and more`
  return least === 0 ? `below ${below}` : `${least} to ${below}`
}
