/**
 * What begins an item or a heading: Markdown's marks, and those that text browsers draw, level by level. A dash begins
 * what somebody says too; before a link or a picture it is an item's.
 */
const MARK = /(?:#{1,6}|[*+•□☆○■★●◦▪‣◎◇◆>])(?=\s|$)|-(?=\s+!?\[)/y
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

/** What a line from `start` to `end`, set in by `indent` columns, begins with. */
export function lineMarksOf(text: string, start: number, end: number, indent: number): LineMarks {
  const marks: string[] = []
  let words = start
  while (words < end) {
    const mark = matchAt(MARK, text, words) || (indent > 0 ? matchAt(NUMBER, text, words) : '')
    if (mark === '') break
    marks.push(mark)
    words += mark.length
    words += matchAt(SPACE, text, words).length
  }
  return {marks, words: Math.min(words, end)}
}

function matchAt(expression: RegExp, text: string, at: number): string {
  expression.lastIndex = at
  return expression.exec(text)?.[0] ?? ''
}
