import {datesIn} from '../language/date.js'
import type {Block} from '../page/block.js'
import {shown, type Page} from '../page/page.js'
import type {Place} from '../page/propose.js'

/** Running heads are among so many lines at the top of the first sheet, and on either side of a sheet's number. */
const TOP = 3
const REACH = 6
/** UTF-16 units of a line with a running head at most. */
const LONGEST = 400

/** "1/3", "1 of 3", "Seite 1 von 3": which sheet, of how many. */
const NUMBER = /^(?:\p{L}{1,9}\.? )?(\d{1,3}) ?(?:\/|\p{L}{1,3}) ?(\d{1,3})$/u

/** What is printed at the edge of a sheet. */
export interface RunningHead extends Place {
  readonly text: string
  /** The block it stands in. */
  readonly index: number
  readonly kind: 'number' | 'address' | 'date' | 'title'
  /** Whether it stands over the text of the first sheet. */
  readonly isFirst: boolean
}

/** What a browser printed on each sheet beside the text: its number, the page's address and title, and when; in order. */
export function runningHeadsOf(page: Page): readonly RunningHead[] {
  // Of all pages few have an address in their text; a print-out has it on each sheet.
  if (!page.text.includes('://')) return []
  for (const sheets of seriesIn(page)) {
    const heads = sheets.length > 1 ? recurring(page, sheets) : ofOneSheet(page, sheets)
    if (heads.some(({kind}) => kind === 'address')) return heads
  }
  return []
}

/** The blocks with the numbers of all sheets, 1/3, 2/3, 3/3; the pictures of a page may be numbered so, too. */
function* seriesIn({text, children}: Page): Generator<readonly number[]> {
  const open = new Map<number, number[]>()
  for (const [index, block] of children.entries()) {
    if (block.shape.digits < 2) continue
    for (const {start, end} of partsIn(text, block)) {
      const [, number, of] = NUMBER.exec(shown(text, start, end)) ?? []
      const series = Number(number) === 1 ? [] : open.get(Number(of))
      if (series?.length !== Number(number) - 1) continue
      series.push(index)
      if (Number(number) === Number(of)) yield series
      else open.set(Number(of), series)
    }
  }
}

/** What stands at the edges of all sheets whose numbers stand there, once on each. */
function recurring(page: Page, sheets: readonly number[]): RunningHead[] {
  const edges = [atTop(page), ...sheets.map(sheet => around(page, sheet))]
  const heads = [...new Map(edges.flat().map(head => [head.start, head])).values()]
  // On a sheet of few lines each of them is near two edges.
  const times = timesOf(heads)
  const sides = timesOf(edges.flatMap(edge => edge.filter(isFirstOfItsText)))
  const recurs = (text: string) => Math.min(times.get(text)!, sides.get(text)!) >= sheets.length
  return heads
    .filter(({kind, text}) => (kind === 'number' ? isOf(text, sheets.length) : recurs(text)))
    .sort((a, b) => a.start - b.start)
}

/** Whether it is the number of one of so many sheets. */
function isOf(text: string, sheets: number): boolean {
  return Number(NUMBER.exec(text)?.[2]) === sheets
}

function timesOf(heads: readonly RunningHead[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>()
  for (const {text} of heads) times.set(text, (times.get(text) ?? 0) + 1)
  return times
}

/** Of one sheet nothing recurs: the page ends with its number, which the address stands by, and begins with the date. */
function ofOneSheet(page: Page, sheets: readonly number[]): RunningHead[] {
  const [sheet] = sheets
  if (sheet === undefined || sheet < page.children.length - REACH) return []
  const foot = around(page, sheet).filter(({kind, text}) =>
    kind === 'number' ? isOf(text, 1) : kind === 'address'
  )
  return [...atTop(page).filter(({kind}) => kind === 'date'), ...foot]
}

/** The parts of the first lines; a headline that repeats the title isn't printed on each sheet. */
function atTop(page: Page): RunningHead[] {
  return between(page, 0, TOP).filter(isFirstOfItsText)
}

function isFirstOfItsText({text}: RunningHead, index: number, heads: readonly RunningHead[]): boolean {
  return heads.findIndex(head => head.text === text) === index
}

/** The parts of the lines around a sheet's number. */
function around(page: Page, sheet: number): RunningHead[] {
  return between(page, Math.max(TOP, sheet - REACH), sheet + REACH + 1)
}

function between(page: Page, from: number, to: number): RunningHead[] {
  const parts: RunningHead[] = []
  for (let index = from; index < to; index++) parts.push(...partsAt(page, index))
  return parts
}

function partsAt({text, children}: Page, index: number): RunningHead[] {
  const block = children[index]
  if (!block) return []
  return partsIn(text, block).map(({start, end}) => {
    const words = shown(text, start, end)
    return {start, end, text: words, index, kind: kindOf(words), isFirst: index < TOP}
  })
}

/** The parts of a line that is no long one: "11/26/24, 22:45      Rain falls" and "https://… 1/3" have two. */
function partsIn(text: string, block: Block): Place[] {
  if (block.end - block.start > LONGEST) return []
  const parts: Place[] = []
  let isOpen = false
  for (const {0: word, index: at} of text.slice(block.start, block.end).matchAll(/[^\s\0]\S*/g)) {
    const start = block.start + at
    const end = start + word.length
    const before = parts.at(-1)
    if (before && isOpen && !isAddress(word) && start === before.end + 1)
      parts.splice(-1, 1, {start: before.start, end})
    else parts.push({start, end})
    isOpen = !isAddress(word)
  }
  return parts
}

/** An address as such, not one in a link of Markdown; what doesn't show may stand before it. */
function isAddress(word: string): boolean {
  return /^\0*(?:https?|file):\/\//.test(word)
}

function kindOf(text: string): RunningHead['kind'] {
  if (isAddress(text)) return 'address'
  if (NUMBER.test(text)) return 'number'
  const [date] = datesIn(text, 0, text.length)
  return date?.start === 0 && date.end === text.length ? 'date' : 'title'
}
