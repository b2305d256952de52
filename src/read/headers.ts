/** Header fields by their names in lower case. */
export type Headers = ReadonlyMap<string, string>

/** The fields of a header of WARC or HTTP, its first line aside; of a field that comes twice the first. */
export function toHeaders(text: string): Headers {
  const headers = new Map<string, string>()
  // A line that begins with white space goes on with the one before.
  const lines = text.replaceAll(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)
  for (const line of lines.slice(1)) {
    const colon = line.indexOf(':')
    const name = line.slice(0, colon).trim().toLowerCase()
    if (colon > 0 && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim())
  }
  return headers
}

/** Behind the empty line that ends a header, whichever of \r\n and \n its writer ends lines with. */
export function headerEnd(bytes: Buffer): number | undefined {
  const ends = ['\r\n\r\n', '\n\n'].flatMap(mark => {
    const at = bytes.indexOf(mark)
    return at < 0 ? [] : at + mark.length
  })
  return ends.length > 0 ? Math.min(...ends) : undefined
}
