/**
 * A row of the filter's output as a line, with its line feed.
 *
 * @param meta what is handed through, as JSON
 */
export function toLine(row: object, meta: string | undefined): string {
  const json = JSON.stringify(row)
  return `${escape(meta === undefined ? json : `${json.slice(0, -1)},"meta":${meta}}`)}\n`
}

/** JSON may hold these as they are, but Python's `splitlines` and its like end a line at them. */
const LINE_ENDS = ['\u0085', '\u2028', '\u2029']

function escape(json: string): string {
  // One look for each is much faster than one expression for all, and few pages have any.
  return LINE_ENDS.reduce(
    (text, mark) =>
      text.includes(mark)
        ? text.replaceAll(mark, `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`)
        : text,
    json
  )
}
