import type {Edit} from '../src/article/log.js'

/**
 * The lines of a page as a diff: ` ` before one that stays, `-` before one that leaves or changes, `+` before what
 * comes of it. Lines that earlier edits left nothing of are left out.
 *
 * @param earlier edits whose text is gone already
 */
export function linesBetween(raw: string, earlier: readonly Edit[], edits: readonly Edit[]): string[] {
  const lines: (readonly string[])[] = []
  let from = 0
  for (const line of raw.split('\n')) {
    const to = from + line.length
    const before = edited(raw, from, to, earlier)
    const after = edited(raw, from, to, [...earlier, ...edits])
    if (before.join('\n') === after.join('\n')) lines.push(before.map(text => `  ${text}`))
    else
      lines.push(
        before.map(text => `- ${text}`),
        after.map(text => `+ ${text}`)
      )
    from = to + 1
  }
  return lines.flat()
}

/** What the edits make of a line: none, one or more. */
function edited(raw: string, from: number, to: number, edits: readonly Edit[]): string[] {
  let out = ''
  let at = from
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    if (edit.op === 'read' || edit.start < at || edit.end > to) continue
    out += raw.slice(at, edit.start)
    out += edit.op === 'break' ? '\n' : 'after' in edit ? edit.after : ''
    at = edit.end
    // White space on both sides of what left is one too many.
    if ((edit.op === 'cut' || edit.op === 'lift') && /(?:^|\s)$/.test(out))
      while (at < to && /\s/.test(raw[at]!)) at++
  }
  return `${out}${raw.slice(at, to)}`
    .split('\n')
    .map(text => text.trimEnd())
    .filter(text => text !== '')
}
