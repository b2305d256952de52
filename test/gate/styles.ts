import {rulerFor} from '../../src/layout/ruler.js'

export const STYLES = ['block', 'layout', 'wrapped', 'spaced', 'glued'] as const
export type Style = (typeof STYLES)[number]

/** What the lines of a page were in its HTML, where a converter shows it. */
export interface Outline {
  readonly headline: string | null
  /** Lines that are headings, outside of lists. */
  readonly headings: readonly string[]
  /** The first and the last line of each list, in the page's order. */
  readonly lists: readonly (readonly [first: string, last: string])[]
}

type Kind = 'title' | 'heading' | 'item' | 'text'

/** How a converter dresses lines. */
interface Dress {
  readonly marks: Readonly<Record<Kind, string>>
  /** Columns of a line at most. */
  readonly width: number
  /** What of a line stays together, with the space before it. */
  readonly piece: RegExp
  /** Lines of fewer columns stand below each other without a blank line. */
  readonly tight: number
}

/** html2text: it breaks lines at spaces alone, so that Chinese isn't wrapped. */
const MARKDOWN: Dress = {
  marks: {title: '# ', heading: '## ', item: '  * ', text: ''},
  width: 78,
  piece: / ?\S+/g,
  tight: 0
}
/** A text browser: it breaks lines between letters of Chinese too. */
const BROWSER: Dress = {
  marks: {title: '', heading: '', item: '  • ', text: ''},
  width: 100,
  piece: / ?(?:\p{Script=Han}|[^\s\p{Script=Han}]+)/gu,
  tight: 40
}

/** A page as another scraper would have left it, from `block`: one line a block element, the window's title first. */
export function inStyle(block: string, style: Style, outline: Outline): string {
  const lines = block.split('\n').filter(line => line !== '')
  switch (style) {
    case 'block':
      return block
    case 'layout':
      return dressed(lines, BROWSER, outline)
    case 'wrapped':
      return dressed(lines, MARKDOWN, outline)
    case 'spaced':
      return lines.join(' ')
    case 'glued':
      return lines.join('')
  }
}

/** The lines wrapped and marked; without the window's title, which these converters don't show. */
function dressed(lines: readonly string[], dress: Dress, outline: Outline): string {
  const shown = lines.slice(1)
  const kinds = kindsOf(shown, outline)
  return shown
    .map((line, index) => {
      const kind = kinds[index]!
      const isTight = kind === kinds[index + 1] && (kind === 'item' || widthOf(line) < dress.tight)
      return `${wrap(line, kind, dress)}\n${isTight ? '' : '\n'}`
    })
    .join('')
}

/** @throws {RangeError} where the outline has a list that the page has not. */
function kindsOf(lines: readonly string[], {headline, headings, lists}: Outline): Kind[] {
  const kinds = lines.map((line): Kind => {
    if (line === headline) return 'title'
    return headings.includes(line) ? 'heading' : 'text'
  })
  let at = 0
  for (const [first, last] of lists) {
    const from = lines.indexOf(first, at)
    const to = lines.indexOf(last, from)
    if (from < 0 || to < 0) throw new RangeError(`The page has no list from “${first}” to “${last}”`)
    at = to + 1
    kinds.fill('item', from, at)
  }
  return kinds
}

function wrap(text: string, kind: Kind, {marks, width, piece}: Dress): string {
  // The numbers of an ordered list are in the text.
  const mark = kind === 'item' && /^\d+\. /.test(text) ? '  ' : marks[kind]
  const indent = kind === 'item' ? '    ' : ''
  const [first = '', ...pieces] = text.match(piece) ?? []
  const lines: string[] = []
  let line = mark + first
  for (const next of pieces) {
    if (widthOf(line + next) <= width) line += next
    else {
      lines.push(line)
      line = indent + next.trimStart()
    }
  }
  return [...lines, line].join('\n')
}

function widthOf(text: string): number {
  return rulerFor(undefined).width(text, 0, text.length)
}
