import {UNSEEN} from './words.js'

/** How many of the segments are in a text, and how many there are. */
export interface Found {
  readonly found: number
  readonly of: number
}

/** Look for each segment in a text; white space counts as one space, and soft hyphens and their like not at all. */
export function findSegments(text: string, segments: readonly string[]): Found {
  const inside = plain(text)
  return {found: segments.filter(segment => inside.includes(plain(segment))).length, of: segments.length}
}

function plain(text: string): string {
  return text.replaceAll(UNSEEN, '').replaceAll(/\s+/g, ' ').trim()
}
