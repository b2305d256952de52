import {oneLine} from '../io/one-line.js'

/**
 * A row of the filter's output as a line, with its line feed.
 *
 * @param meta what is handed through, as JSON
 */
export function toLine(row: object, meta: string | undefined): string {
  const json = JSON.stringify(row)
  return `${oneLine(meta === undefined ? json : `${json.slice(0, -1)},"meta":${meta}}`)}\n`
}
