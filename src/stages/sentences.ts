import {sentenceStarts} from '../language/sentences.js'
import type {Block} from '../page/block.js'
import {CAPITAL, DIGIT, LETTER, QUOTE, STOP, kindOf} from '../page/character.js'
import type {Finding} from '../page/finding.js'
import {languageOf} from '../page/lifted.js'
import type {Page} from '../page/page.js'
import type {Stage} from '../stage.js'

/** A place where white space may have been lost: between what, as a rule's name and in words. */
interface Seam {
  readonly at: number
  readonly rule: 'sentence' | 'quotation'
}

const REASONS = {
  sentence: 'a sentence ends and another begins with nothing between',
  quotation: 'a quotation ends and a capital follows with nothing between'
}

/** Paragraphs that a scraper ran together: "…dans un communiqué.Cette annonce…". */
export const sentences: Stage = {
  name: 'sentences',
  summary:
    'Puts a paragraph’s end where two sentences, or a crosshead and its paragraph, run together without a space.',
  *find(page) {
    for (const block of page.children) yield* breaksIn(page, block)
  }
}

function* breaksIn(page: Page, block: Block): Generator<Finding> {
  for (const [start, end] of block.spans) {
    const seams = seamsIn(page.text, start, end)
    if (seams.length === 0) continue
    const starts = startsAfter(page, start, end, seams)
    for (const {at, rule} of seams) {
      if (rule === 'sentence' && !starts.has(at)) continue
      yield {
        op: 'break',
        start: at,
        end: at,
        rule: `sentences/${rule}`,
        reason: REASONS[rule],
        confidence: 0.9
      }
    }
  }
}

/** Which seams begin a sentence once there is a space, as retext reads it: "Dr.House" doesn't, "communiqué.Cette" does. */
function startsAfter(page: Page, start: number, end: number, seams: readonly Seam[]): Set<number> {
  const pieces = [start, ...seams.map(({at}) => at)].map((from, index) =>
    page.text.slice(from, seams[index]?.at ?? end)
  )
  const starts = new Set(sentenceStarts(pieces.join(' '), languageOf(page)))
  // Each seam before one has put a space into the text that retext read.
  return new Set(seams.flatMap(({at}, index) => (starts.has(at - start + index + 1) ? [at] : [])))
}

function seamsIn(text: string, start: number, end: number): Seam[] {
  const seams: Seam[] = []
  let quotes = 0
  for (let at = start + 2; at < end - 1; at++) {
    const before = kindOf(text.charCodeAt(at - 1))
    if (text[at - 1] === '"') quotes++
    if (!(before & (STOP | QUOTE)) || !beginsSentence(text, at, quotes)) continue
    if (before & STOP) {
      if (endsWord(text, at - 1)) seams.push({at, rule: 'sentence'})
    } else if (isClosing(text[at - 1]!, quotes)) {
      const stopped = kindOf(text.charCodeAt(at - 2)) & STOP
      seams.push({at, rule: stopped ? 'sentence' : 'quotation'})
    }
  }
  return seams
}

/** A capital with a small letter after it or alone, or an opening quotation mark before a letter. */
function beginsSentence(text: string, at: number, quotes: number): boolean {
  const kind = kindOf(text.charCodeAt(at))
  if (kind & CAPITAL) return !(kindOf(text.charCodeAt(at + 1)) & (CAPITAL | STOP | DIGIT))
  return isOpening(text[at]!, quotes) && (kindOf(text.charCodeAt(at + 1)) & LETTER) !== 0
}

/** Two small letters, a number of two digits, or a closing mark before the stop: not the "M" of "M.Dupont". */
function endsWord(text: string, at: number): boolean {
  const [second, first] = [kindOf(text.charCodeAt(at - 2)), kindOf(text.charCodeAt(at - 1))]
  if (first & (QUOTE | STOP) || text[at - 1] === ')') return true
  if (first & DIGIT) return (second & DIGIT) !== 0
  return (first & LETTER) !== 0 && (first & CAPITAL) === 0 && (second & LETTER) !== 0
}

/** A straight quotation mark opens after an even number of them. */
function isOpening(mark: string, quotes: number): boolean {
  return '«“„'.includes(mark) || (mark === '"' && quotes % 2 === 0)
}

function isClosing(mark: string, quotes: number): boolean {
  return '»”'.includes(mark) || (mark === '"' && quotes % 2 === 0)
}
