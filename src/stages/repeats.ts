import {trunkOf} from '../judge/trunk.js'
import {foldOf, foldText} from '../language/fold.js'
import type {Cut} from '../page/finding.js'
import {liftedTo} from '../page/lifted.js'
import type {Page} from '../page/page.js'
import {cut} from '../page/propose.js'
import type {Stage} from '../stage.js'

/** Shorter lines stand twice in honest text. */
const LEAST = 15

/** What stands in the page twice. */
export const repeats: Stage = {
  name: 'repeats',
  summary:
    'Cuts what the page says again: the headline in the window’s title and elsewhere, a paragraph a second time.',
  *find(page) {
    const copies = [...headlines(page)]
    yield* copies
    yield* paragraphs(page, new Set(copies.map(({start}) => start)))
  }
}

/** The headline's copies, wherever they are. */
function* headlines(page: Page): Generator<Cut> {
  const [headline] = liftedTo(page, 'headline')
  const title = headline ? foldText(headline.value) : ''
  if (title.length < LEAST) return
  const word = longestWord(headline!.value)
  for (const block of page.children) {
    const {length} = block.shape
    if (length < title.length * 0.8 || length > title.length * 2) continue
    if (!page.text.slice(block.start, block.end).includes(word) || !foldOf(page, block).includes(title))
      continue
    yield cut(block, 'duplicate', {
      rule: 'repeats/headline',
      reason: 'the headline once more',
      confidence: 0.95
    })
  }
}

/** What a copy of the headline has too: looking for it is much cheaper than folding every line. */
function longestWord(text: string): string {
  return text
    .split(/[^\p{L}\p{N}]+/u)
    .reduce((longest, word) => (word.length > longest.length ? word : longest), '')
}

/** What the article's run of text says twice. */
function* paragraphs(page: Page, taken: ReadonlySet<number>): Generator<Cut> {
  const {start, end} = trunkOf(page)
  const seen = new Set<string>()
  for (const block of page.children.slice(start, end)) {
    if (block.shape.length < LEAST || taken.has(block.start)) continue
    const text = page.text.slice(block.start, block.end)
    if (seen.has(text)) {
      yield cut(block, 'duplicate', {
        rule: 'repeats/block',
        reason: 'said before in the same words',
        confidence: 0.9
      })
    }
    seen.add(text)
  }
}
