/** What stands in a table: a number is a share, `null` a figure that there is none of. */
export type Cell = string | number | null

/** How a table looks: takes the names of the columns and the rows, gives lines. */
export type Table = (
  head: readonly string[],
  rows: readonly (readonly Cell[])[],
  /** How many columns of names stand before the figures; default 1. */
  names?: number
) => string

/** Columns as wide as they must be: names to the left, figures to the right. */
export const table: Table = (head, rows, names = 1) =>
  align([head, ...rows.map(row => row.map(textOf))], names)
    .map(row => `${row.join('  ').trimEnd()}\n`)
    .join('')

/** The cells, those of a column all as wide as the widest. */
export function align(cells: readonly (readonly string[])[], names: number, least = 0): string[][] {
  const widths = cells[0]!.map((_, at) =>
    cells.reduce((width, row) => Math.max(width, row[at]!.length), least)
  )
  return cells.map(row =>
    row.map((cell, at) => (at < names ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!)))
  )
}

/** A share has three decimals. */
export function textOf(cell: Cell): string {
  if (cell === null) return '–'
  return typeof cell === 'number' ? cell.toFixed(3) : cell
}
