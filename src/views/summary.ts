import Table from 'cli-table3'
import picocolors from 'picocolors'
import {printable} from './printable.js'

/** What the summary says of a page. */
export interface SummaryRow {
  readonly id: string
  readonly headline: string | null
  /** Share of the raw text that is in the body. */
  readonly kept: number
  /** UTF-16 units of the raw text, by category. */
  readonly cut: ReadonlyMap<string, number>
}

interface SummaryOptions {
  readonly color: boolean
  /** Columns of the terminal, to wrap to; without, a page is a line. */
  readonly width?: number | undefined
}

/** Columns between two cells. */
const GAP = 2
const KEPT = 4
/** So much of a headline tells the page; more would push the other columns out of sight. */
const LONGEST = 64
/** So much of an id, which people copy; one of a megabyte would make every line as long. */
const LONGEST_ID = 128
/** Narrower than this a column of words can't be read; it rather runs over the edge. */
const NARROWEST = 16
const NO_LINES = Object.fromEntries(
  ['top', 'bottom', 'left', 'mid', 'right'].flatMap(side => [
    [side, ''],
    [`${side}-mid`, ''],
    [`${side}-left`, ''],
    [`${side}-right`, '']
  ])
)

/** A table of cleaned pages: headline, kept share, and the characters cut by category, the most first. */
export function summary(rows: readonly SummaryRow[], {color, width}: SummaryOptions): string {
  const {bold, dim} = picocolors.createColors(color)
  const table = new Table({
    head: ['page', 'headline', 'kept', 'characters cut'].map(title => bold(title)),
    chars: {...NO_LINES, middle: ''},
    style: {head: [], border: [], 'padding-left': 0, 'padding-right': GAP},
    colAligns: ['left', 'left', 'right', 'left'],
    colWidths: width === undefined ? [] : widths(rows, width),
    wordWrap: true
  })
  for (const {id, headline, kept, cut} of rows) {
    const title = headline === null ? dim('none found') : shorten(inLine(headline), LONGEST)
    table.push([nameOf(id), title, `${Math.round(kept * 100)}%`, cutsOf(cut)])
  }
  // cli-table3 fills the last column up with spaces.
  return table
    .toString()
    .split('\n')
    .map(line => line.trimEnd())
    .join('\n')
}

function widths(rows: readonly SummaryRow[], width: number): number[] {
  const longest = rows.reduce((most, {id}) => Math.max(most, nameOf(id).length), 4)
  const page = Math.min(longest, Math.max(NARROWEST, Math.floor(width / 3))) + GAP
  const rest = Math.max(width - page - KEPT - GAP, 2 * (NARROWEST + GAP))
  const headline = Math.floor(rest / 2)
  return [page, headline, KEPT + GAP, rest - headline]
}

function cutsOf(cut: SummaryRow['cut']): string {
  const most = [...cut].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  return most.map(([category, count]) => `${category} ${count}`).join(', ')
}

function nameOf(id: string): string {
  return shorten(inLine(id), LONGEST_ID)
}

function shorten(text: string, longest: number): string {
  const characters = [...text]
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : text
}

function inLine(text: string): string {
  return printable(text.replaceAll(/\s+/g, ' '))
}
