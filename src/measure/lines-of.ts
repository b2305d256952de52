/** The lines of a raw text that have something on them, without the white space at their ends. */
export function linesOf(raw: string): string[] {
  return raw
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
}
