/** What stands from `start` to `end` is to read as `after`, which is no longer. */
interface Patch {
  readonly start: number
  readonly end: number
  readonly after: string
}

/** The text with the patches, which are in order, put in; each is filled up with U+0000, so that no offset shifts. */
export function fill(text: string, patches: readonly Patch[]): string {
  const parts: string[] = []
  let at = 0
  for (const {start, end, after} of patches) {
    parts.push(text.slice(at, start), after, '\0'.repeat(end - start - after.length))
    at = end
  }
  parts.push(text.slice(at))
  return parts.join('')
}
