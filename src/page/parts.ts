import type {Block} from './block.js'
import type {Span} from './span.js'

/** What parts a line of metadata: bars and thick dots, and dashes, strokes and dots that stand alone; of an entity there is filler beside them. */
const MARK = /(?:^|\s)\0*[-–—·/]\0*(?=\s|$)|\s?[|•]/g

/** The parts of a line of metadata: "Ann Lee | 4 May - World", "Ann Lee•4 May". */
export function partsOf(text: string, block: Block): Span[] {
  const parts: Span[] = []
  for (const [from, to] of block.spans) {
    let start = from
    for (const match of text.slice(from, to).matchAll(MARK)) {
      const end = from + match.index
      if (end > start) parts.push([start, end])
      start = end + match[0].length
    }
    if (to > start) parts.push([start, to])
  }
  return parts
}
