import {indentOf} from '../page/line-ends.js'
import {oncePerPage} from '../page/once.js'
import type {Page} from '../page/page.js'
import type {Place} from '../page/propose.js'

/**
 * What begins an item or a heading: Markdown's marks, and those that text browsers draw, level by level. A dash begins
 * what somebody says too; before a link or a picture, or three spaces of pandoc's, it is an item's.
 */
const MARK = /(?:#{1,6}|[*+•□☆○■★●◦▪‣◎◇◆>])(?=\s|$)|-(?=\s+!?\[| {3}\S)/y
/** Figures of a numbered list; they are set in from the margin, as those of a sentence are not. */
const NUMBER = /\d{1,3}\.(?=\s|$)/y
const SPACE = /\s*/y

/** Whether a line begins with the mark of an item, a heading or a quotation. */
export function beginsWithMark(text: string, start: number): boolean {
  MARK.lastIndex = start
  return MARK.test(text)
}

/** The marks that a line begins with, and where its words begin: "* ## Sport" has two. */
export interface LineMarks {
  readonly marks: readonly string[]
  /** UTF-16 offset; the line's end where it has nothing but marks. */
  readonly words: number
}

/** What a line of the page, which shows from `start` to `end`, begins with. */
export function lineMarksOf(page: Page, {start, end}: Place): LineMarks {
  const {text} = page
  const marks: string[] = []
  const isSetIn = isIndented(page, start)
  let words = start
  while (words < end) {
    const mark = matchAt(MARK, text, words) || (isSetIn ? numberAt(page, start, words) : '')
    if (mark === '') break
    marks.push(mark)
    words += mark.length
    words += matchAt(SPACE, text, words).length
  }
  return {marks, words: Math.min(words, end)}
}

/** The figures of an item at an offset of the set-in line from `start`: not those of "27. Oktober 2024" or "1. FC Quern siegt". */
function numberAt(page: Page, start: number, at: number): string {
  const figures = matchAt(NUMBER, page.text, at)
  return at > start || numberedOf(page).has(at) ? figures : ''
}

/** Where the page's numbered items begin: the number before or behind is that of the line that is numbered next. */
const numberedOf = oncePerPage<ReadonlySet<number>>(page => {
  const lines = page.children.flatMap(({start}) => {
    const figures = isIndented(page, start) ? matchAt(NUMBER, page.text, start) : ''
    return figures === '' ? [] : [{start, number: parseInt(figures, 10)}]
  })
  const items = lines.filter(
    ({number}, at) => lines[at - 1]?.number === number - 1 || lines[at + 1]?.number === number + 1
  )
  return new Set(items.map(({start}) => start))
})

function isIndented({text}: Page, start: number): boolean {
  return indentOf(text, start) > 0
}

function matchAt(expression: RegExp, text: string, at: number): string {
  expression.lastIndex = at
  return expression.exec(text)?.[0] ?? ''
}
