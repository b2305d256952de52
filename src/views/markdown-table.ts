import {align, textOf, type Table} from './table.js'

/** Signs that the mark of a column has at least. */
const MARK = 3

/** A table of Markdown, laid out as prettier has it: names to the left, figures to the right. */
export const markdownTable: Table = (head, rows, names = 1) => {
  const cells = [head, ...rows.map(row => row.map(textOf))].map(row => row.map(escape))
  const [titles, ...figures] = align(cells, names, MARK)
  const marks = titles!.map(({length}, at) =>
    at < names ? '-'.repeat(length) : `${'-'.repeat(length - 1)}:`
  )
  return [titles!, marks, ...figures].map(row => `| ${row.join(' | ')} |\n`).join('')
}

/** What Markdown would read as its own: a bar would end the cell. */
function escape(cell: string): string {
  return cell.replaceAll(/[\\|*`<[\]]/g, '\\$&')
}
