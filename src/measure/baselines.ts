import {justText} from './just-text.js'
import {linesOf} from './lines-of.js'
import {wordsOf} from './words.js'

/** Another way to the article: takes a page's raw text and gives the lines it keeps. */
interface Baseline {
  readonly name: string
  readonly keep: (raw: string, lang: string) => string
}

/** What marks the end of a sentence to C4, which leaves out a line that is cut off with three dots. */
const END_MARKS = ['.', '!', '?', '"']
/** The same with what French sentences end in; where … ends one, so do three dots. */
const FRENCH_END_MARKS = [...END_MARKS, '»', '”', '…']
/** Words of a line that C4 keeps, at least. */
const C4_WORDS = 5
/** What no line has that C4 keeps: traces of scripts, of blind text, of code. */
const C4_BANNED = ['javascript', 'lorem ipsum', '{', '}']
/** Words that a line costs in a run. */
const TOLL = 12

/** What anyone could do with a few lines of code, to see what tamis is worth beside it. */
export const BASELINES: readonly Baseline[] = [
  {name: 'every line', keep: raw => raw},
  {name: 'C4’s line rule', keep: raw => c4(raw, line => endsIn(line, END_MARKS) && !line.endsWith('...'))},
  {name: 'C4, French quotes', keep: raw => c4(raw, line => endsIn(line, FRENCH_END_MARKS))},
  {name: 'best run of long lines', keep: bestRun},
  {name: 'jusText-style', keep: justText},
  {name: 'best single block', keep: longestLine}
]

/**
 * The rule of C4 (Raffel et al. 2020) line by line: a line that ends in a terminal mark, has five words, and none of
 * what it bans. C4 leaves out whole pages for blind text and code; here only the line goes, so that articles compare.
 */
function c4(raw: string, ends: (line: string) => boolean): string {
  return linesOf(raw)
    .filter(line => {
      if (!ends(line) || line.split(/\s+/).length < C4_WORDS) return false
      const small = line.toLowerCase()
      return !C4_BANNED.some(trace => small.includes(trace))
    })
    .join('\n')
}

function endsIn(line: string, marks: readonly string[]): boolean {
  return marks.some(mark => line.endsWith(mark))
}

/** The one run of lines with the highest sum of words, twelve less for each line. */
function bestRun(raw: string, lang: string): string {
  const lines = linesOf(raw)
  let best = {start: 0, end: 0, sum: 0}
  let start = 0
  let sum = 0
  for (const [index, line] of lines.entries()) {
    if (sum <= 0) {
      start = index
      sum = 0
    }
    sum += wordsOf(line, lang).length - TOLL
    if (sum > best.sum) best = {start, end: index + 1, sum}
  }
  return lines.slice(best.start, best.end).join('\n')
}

/** The first of the lines with the most characters. */
function longestLine(raw: string): string {
  return linesOf(raw).reduce((longest, line) => (line.length > longest.length ? line : longest), '')
}
