import {printedHeadline} from '../outline/printed-headline.js'
import {runningHeadsOf, type RunningHead} from '../outline/running-heads.js'
import {trim} from '../page/block.js'
import type {Finding, Join} from '../page/finding.js'
import type {Page} from '../page/page.js'
import {cut, join, lift} from '../page/propose.js'
import {endsInColon, endsSentence} from '../page/shape.js'
import type {Stage} from '../stage.js'

/** UTF-16 units of a line that goes on over the edge of a sheet, at least. */
const LEAST = 40

const ADDRESS = {
  rule: 'running/address',
  reason: 'the page’s address, as printed on each sheet',
  confidence: 0.95
}
const NUMBER = {rule: 'running/number', reason: 'the number of a printed sheet', confidence: 0.95}
const DATE = {rule: 'running/date', reason: 'when the page was printed', confidence: 0.95}
const TITLE = {rule: 'running/title', reason: 'the page’s title, on one more printed sheet', confidence: 0.95}
const SHEET = {rule: 'running/sheet', reason: 'a sentence that goes on on the next sheet', confidence: 0.85}

const HEADLINE = {
  rule: 'running/headline',
  reason: 'lines of a headline that the title has as one',
  confidence: 0.9
}

/** Page headers and footers of a page that was printed, to paper or to PDF. */
export const running: Stage = {
  name: 'running',
  summary:
    'Lifts the address that a browser printed on each sheet, and cuts the sheets’ numbers, the date of printing and all but the first of the titles; joins what goes on on the next sheet, and the lines of a headline that the title has as one.',
  *find(page) {
    const heads = runningHeadsOf(page)
    const gone = heads.filter(({kind, isFirst}) => kind !== 'title' || !isFirst)
    const [address] = page.hints.url === undefined ? gone.filter(isAddress) : []
    for (const head of gone) yield head === address ? lift(head, 'url', head.text, ADDRESS) : toCut(head)
    const taken = new Set(gone.map(({index}) => index))
    yield* joins(page, taken)
    const title = heads.find(({kind, isFirst}) => kind === 'title' && isFirst)
    if (title) yield* headlineJoins(page, title, taken)
  },
  specimens: [
    {
      name: 'two sheets, and a sentence on both',
      lang: 'en',
      page: `11/26/24, 10:45 PM

Ashcombe bridge opens again, two years late - The Herald

Ashcombe bridge opens
again, two years late
By Tom Hale
The old bridge at Ashcombe opened again on Tuesday, after two years
of works and three winters of delay, to the joy of some three hundred
https://herald.example/2024/bridge

1/2

\f11/26/24, 10:45 PM

Ashcombe bridge opens again, two years late - The Herald

people and one very wet dog, which was the first to walk across.
https://herald.example/2024/bridge

2/2
`,
      finds: [
        ['running/date', '11/26/24, 10:45 PM'],
        ['running/headline', '\n'],
        ['running/sheet', '\n'],
        ['running/address', 'https://herald.example/2024/bridge'],
        ['running/sheet', '\n\n'],
        ['running/number', '1/2'],
        ['running/sheet', '\n\n\f'],
        ['running/date', '11/26/24, 10:45 PM'],
        ['running/sheet', '\n\n'],
        ['running/title', 'Ashcombe bridge opens again, two years late - The Herald'],
        ['running/sheet', '\n\n'],
        ['running/address', 'https://herald.example/2024/bridge'],
        ['running/number', '2/2']
      ]
    }
  ],
  nearMisses: [
    {
      name: 'numbered pictures',
      lang: 'en',
      page: `Ashcombe bridge opens again
1/2
The bridge from above
The old bridge at Ashcombe opened again on Tuesday, after two years of works and three winters of delay.
2/2
The plans of the bridge can be seen at https://ashcombe.example/bridge until the end of the month, the town said.`,
      keeps: '2/2'
    }
  ]
}

/** "https://herald.example/2024/bridge", but not one that was too long for the sheet. */
function isAddress({kind, text}: RunningHead): boolean {
  return kind === 'address' && /^https?:\/\/[^/\s]+\/[^\s…]+$/.test(text) && !text.endsWith('...')
}

function toCut(head: RunningHead): Finding {
  switch (head.kind) {
    case 'number':
      return cut(head, 'interface', NUMBER)
    case 'address':
      return cut(head, 'metadata', ADDRESS)
    case 'date':
      return cut(head, 'metadata', DATE)
    case 'title':
      return cut(head, 'metadata', TITLE)
  }
}

/** Of lines that go on behind the heads of the next sheet: from one to the other, over all that is taken between. */
function* joins(page: Page, gone: ReadonlySet<number>): Generator<Join> {
  const {text, children} = page
  for (const first of gone) {
    if (gone.has(first - 1) || !children[first - 1]) continue
    let next = first
    while (gone.has(next)) next++
    const line = children[first - 1]!
    const rest = children[next]
    if (!rest || line.shape.length < LEAST || endsSentence(line.shape) || endsInColon(line.shape)) continue
    if (!/\p{Ll}/u.test(text.charAt(rest.start)) || isParted(page, first, next)) continue
    for (let at = first; at <= next; at++)
      yield join({start: children[at - 1]!.end, end: children[at]!.start}, ' ', SHEET)
  }
}

/** Whether something that was taken before stands before one of the blocks: over that nothing can be joined. */
function isParted({raw, children}: Page, first: number, last: number): boolean {
  for (let at = first; at <= last; at++)
    if (trim(raw, children[at - 1]!.end, children[at]!.start)) return true
  return false
}

/** "Ashcombe bridge opens again," "two years late", where the title has both. */
function headlineJoins(page: Page, {text}: RunningHead, gone: ReadonlySet<number>): Join[] {
  const {children} = page
  const {lines, between} = printedHeadline(page, text) ?? {lines: [], between: ''}
  const whole = lines.filter(at => !gone.has(at) && !gone.has(at + 1) && !isParted(page, at + 1, at + 1))
  return whole.map(at => join({start: children[at]!.end, end: children[at + 1]!.start}, between, HEADLINE))
}
