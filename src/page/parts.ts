import type {Block} from './block.js'
import type {Span} from './span.js'

/** The parts of a line of metadata: what stands between dashes, bars and dots that stand alone. */
export function partsOf(text: string, block: Block): Span[] {
  const parts: Span[] = []
  for (const [from, to] of block.spans) {
    let start = from
    for (const match of text.slice(from, to).matchAll(/(?:^|\s)[-–—|•·/](?=\s|$)/g)) {
      const end = from + match.index
      if (end > start) parts.push([start, end])
      start = end + match[0].length
    }
    if (to > start) parts.push([start, to])
  }
  return parts
}
