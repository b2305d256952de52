import type {Block} from '../page/block.js'
import type {Page} from '../page/page.js'

/** Lines of a Markdown page that are code, in which no sign is a mark, and the lines that fence it in. */
interface CodeLines {
  readonly code: ReadonlySet<Block>
  readonly fences: ReadonlySet<Block>
}

/** "```python", "~~~" */
const FENCE = /^(?:`{3,}|~{3,})/

/** What stands between two fences; of a fence that no other closes, nothing is. */
export function codeLinesOf({text, children}: Page): CodeLines {
  const code = new Set<Block>()
  const fences = new Set<Block>()
  if (!text.includes('```') && !text.includes('~~~')) return {code, fences}
  let opening: {readonly index: number; readonly mark: string} | undefined
  for (const [index, block] of children.entries()) {
    const line = text.slice(block.start, block.end)
    const [mark] = FENCE.exec(line) ?? []
    if (mark === undefined) continue
    if (!opening) opening = {index, mark}
    else if (line === mark && mark.startsWith(opening.mark)) {
      fences.add(children[opening.index]!).add(block)
      for (const line of children.slice(opening.index + 1, index)) code.add(line)
      opening = undefined
    }
  }
  return {code, fences}
}
