/** How many of the segments are in a text, and how many there are. */
export interface Found {
  readonly found: number
  readonly of: number
}

/** Look for each segment in a text, white space set aside. */
export function findSegments(text: string, segments: readonly string[]): Found {
  const inside = plain(text)
  return {found: segments.filter(segment => inside.includes(plain(segment))).length, of: segments.length}
}

function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}
