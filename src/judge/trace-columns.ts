import type {Category, Cut, Field, Lift} from '../page/finding.js'
import type {Page} from '../page/page.js'
import type {Columns} from './columns.js'

/** What the stages before took, sorted by what it says of the text around it. */
const TRACES = [
  'related',
  'prompt',
  'comments',
  'social',
  'promotion',
  'navigation',
  'caption',
  'author',
  'date',
  'headline',
  'keywords',
  'duplicate',
  'metadata'
] as const

type Trace = (typeof TRACES)[number]

/** The columns of each trace: put together here, as doing so for each page costs more than filling them. */
const NAMES = TRACES.map(trace => ({
  trace,
  above: `${trace}Above`,
  below: `${trace}Below`,
  seen: `${trace}Seen`
}))

const TRACE_OF: Readonly<Partial<Record<Category | Field, Trace>>> = {
  related: 'related',
  ticker: 'related',
  comments: 'comments',
  social: 'social',
  interface: 'social',
  promotion: 'promotion',
  legal: 'promotion',
  navigation: 'navigation',
  caption: 'caption',
  author: 'author',
  datePublished: 'date',
  dateModified: 'date',
  headline: 'headline',
  keywords: 'keywords',
  articleSection: 'keywords',
  duplicate: 'duplicate',
  metadata: 'metadata'
}

/** "Lesen Sie auch: Parkgebühren steigen" stands within articles as often as below them: it says less than a list of others. */
const PROMPT = 'related/prompt/'

/** Blocks and takings that count as far. */
const FAR = 40
const MOST_SEEN = 10
const MOST_TAKINGS = 20

/** Something that was taken: where it stood, how long it was, and what it is a trace of, if of anything. */
interface Taking {
  readonly start: number
  readonly size: number
  readonly trace: Trace | undefined
}

/** What the stages before took from around a block. */
export function addTraceColumns(columns: Columns, page: Page): void {
  const {children} = page
  // How many takings stand above each block, and how much text they held; where among both each trace's stand.
  const above: number[] = []
  const gaps: number[] = []
  const places = new Map(TRACES.map((trace): [Trace, number[]] => [trace, []]))
  const takings = takingsOf(page)
  let next = 0
  for (let index = 0; index <= children.length; index++) {
    const start = children[index]?.start ?? Infinity
    let gap = 0
    for (; next < takings.length && takings[next]!.start < start; next++) {
      const {trace, size} = takings[next]!
      if (trace) places.get(trace)!.push(next + index)
      gap += size
    }
    above.push(next)
    gaps.push(gap)
  }
  columns.add('gap', index => Math.log2(1 + gaps[index]!))
  columns.add('gapBelow', index => (index + 1 < children.length ? Math.log2(1 + gaps[index + 1]!) : 0))
  columns.add('takings', index => Math.min(MOST_TAKINGS, above[index]! - (above[index - 1] ?? 0)))
  columns.add('holes', index => children[index]!.spans.length)
  for (const names of NAMES) addNearest(columns, names, places.get(names.trace)!, above)
}

function takingsOf(page: Page): Taking[] {
  const takings: Taking[] = []
  for (const {findings} of page.history) {
    for (const finding of findings) {
      if (finding.op !== 'cut' && finding.op !== 'lift') continue
      takings.push({start: finding.start, size: finding.end - finding.start, trace: traceOf(finding)})
    }
  }
  return takings.sort((a, b) => a.start - b.start)
}

function traceOf(finding: Cut | Lift): Trace | undefined {
  if (finding.op === 'lift') return TRACE_OF[finding.field]
  return finding.rule.startsWith(PROMPT) ? 'prompt' : TRACE_OF[finding.category]
}

/**
 * How far each block is from the nearest of the places above and below, and how many stand above.
 *
 * @param places ranks among blocks and takings together
 * @param takings how many stand above each block
 */
function addNearest(
  columns: Columns,
  names: (typeof NAMES)[number],
  places: readonly number[],
  takings: readonly number[]
): void {
  const seen: number[] = []
  let next = 0
  for (let index = 0; index < takings.length; index++) {
    while (next < places.length && places[next]! < index + takings[index]!) next++
    seen.push(next)
  }
  columns.add(names.above, index => {
    const last = seen[index]! === 0 ? undefined : places[seen[index]! - 1]
    return last === undefined ? FAR : Math.min(FAR - 1, index + takings[index]! - last)
  })
  columns.add(names.below, index => {
    const first = places[seen[index]!]
    return first === undefined ? FAR : Math.min(FAR - 1, first - index - takings[index]!)
  })
  columns.add(names.seen, index => Math.min(MOST_SEEN, seen[index]!))
}
