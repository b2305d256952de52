import {GLYPH, isBlank, isSpace, isThai} from '../page/character.js'
import type {Block} from '../page/block.js'
import type {Break, Join} from '../page/finding.js'
import type {Page} from '../page/page.js'
import {part, toConfidence} from '../page/propose.js'
import {isMarked} from '../page/shape.js'
import {isFused} from './fused.js'
import {LineDates} from './line-dates.js'
import {FIRST, piecesOfLines, type Piece} from './piece.js'
import {isLong, weigh} from './piece-lines.js'
import {joinOf, linesOf} from './run-on.js'
import {Seams} from './seam-features.js'
import {seamScore} from './seam-score.js'

/** How probable a boundary must be: in a line that holds a page, and in one whose elements have nothing between. */
const IN_LONG = 0.33
const IN_FUSED = 0.37
/** In a line that holds a page, before and behind a phrase of several words that names furniture, as in "3 comments (5 March 2024)". */
const BESIDE_PHRASE = 0.2
/** In such a line, behind a date, before what may begin a sentence: "By Ann Lee May 4, 2024 The old bridge". */
const BEHIND_DATE = 0.08
/** What may go on from a date: "May 4, 2024 and", "May 4, 2024 10:15". */
const GOING_ON: ReadonlySet<number> = new Set([FIRST.lower, FIRST.digit])

/** The breaks in lines that hold more than a paragraph: a page's text on one line, or elements with nothing between. */
export function* split(page: Page): Generator<Break> {
  const {text, children} = page
  if (!children.some(block => isLong(unitsOf(block), children.length)) && !isFused(page)) return
  const {pieces, lines} = piecesOfLines(text, children)
  const seams = new Seams(text, pieces, lines)
  for (const [index, from] of lines.entries()) {
    if (!seams.lines.mayPart(from)) continue
    const to = lines[index + 1] ?? pieces.length
    const alone = seams.lines.isAlone(from)
    // A script's names are written in humps.
    if (!alone && isMarked(children[index]!.shape)) continue
    const find = (takes: (piece: Piece) => boolean): Generator<Break> =>
      breaksIn(page, seams, pieces, from, to, takes)
    // A line in which nothing is fused is a paragraph, however many sentences it has.
    if (alone || !find(({gap}) => gap === 0).next().done) yield* find(() => true)
  }
}

function unitsOf({start, end, shape}: Block): number {
  return weigh(end - start, shape.kinds & GLYPH ? shape.letters : 0)
}

/**
 * The breaks in a page whose line ends are white space of its source, and the joins at those: one stays where a boundary
 * is as probable as it must be anywhere.
 */
export function* splitRunOn(page: Page): Generator<Break | Join, void> {
  const {text, children} = page
  const runs = linesOf(page)
  const {pieces, lines} = piecesOfLines(text, runs)
  const seams = new Seams(text, pieces, lines, true)
  const starts = new Map(children.map(({start, end}) => [firstShowing(text, start, end), start]))
  const kept = new Set(runs.map(({start}) => start))
  for (const [index, from] of lines.entries()) {
    for (const edge of breaksIn(page, seams, pieces, from, lines[index + 1] ?? pieces.length, () => true)) {
      const start = starts.get(edge.start)
      if (start === undefined) yield edge
      else kept.add(start)
    }
  }
  for (let at = 1; at < children.length; at++) {
    const {start} = children[at]!
    if (!kept.has(start)) yield joinOf(text, children[at - 1]!.end, start)
  }
}

function firstShowing(text: string, start: number, end: number): number {
  while (start < end && isBlank(text.charCodeAt(start))) start++
  return start
}

function* breaksIn(
  page: Page,
  seams: Seams,
  pieces: readonly Piece[],
  from: number,
  to: number,
  takes: (piece: Piece) => boolean
): Generator<Break> {
  const alone = seams.lines.isAlone(from)
  const dates = new LineDates(page.text, pieces[from]!.start, pieces[to - 1]!.end)
  for (let at = from + 1; at < to; at++) {
    const piece = pieces[at]!
    // The trees have seen no Thai: to them each clause of a sentence stands alone.
    if (isThaiAround(page.text, piece.start) && !seams.isBesideKnown(at)) continue
    if (!piece.open || !takes(piece) || isInRewrite(page, piece.start)) continue
    if (isLone('«', page.text, pieces[at - 1]!) || isLone('»', page.text, piece)) continue
    const score = seamScore(seams.of(at), alone ? leastAlone(page.text, seams, dates, piece, at) : IN_FUSED)
    if (score > 0 && !dates.hold(piece.start)) yield breakBefore(piece, score)
  }
}

/** How probable a boundary before a piece must be in a line that holds a page. */
function leastAlone(
  text: string,
  seams: Seams,
  dates: LineDates,
  {start, gap, first}: Piece,
  at: number
): number {
  if (!GOING_ON.has(first) && dates.endBefore(start, gap)) return BEHIND_DATE
  // Thai stands beside what is known here, and the trees say little of it.
  return seams.isBesidePhrase(at) || isThaiAround(text, start) ? BESIDE_PHRASE : IN_LONG
}

/** Whether a piece is a quotation mark between spaces, which in French belongs to what it quotes: "« Je n’y croyais plus »". */
function isLone(mark: string, text: string, {start, end}: Piece): boolean {
  return end - start === mark.length && text.startsWith(mark, start)
}

/** Whether Thai stands before the offset, and a space between at most, and behind it. */
function isThaiAround(text: string, at: number): boolean {
  return isThai(text.charCodeAt(at)) && (isThai(text.charCodeAt(at - 1)) || isThai(text.charCodeAt(at - 2)))
}

/** Whether white space before the offset belongs to what was rewritten, as in "Â\xA0Le": a break would part the two. */
function isInRewrite({raw, text}: Page, at: number): boolean {
  return text.charCodeAt(at - 1) === 0 && isSpace(raw.charCodeAt(at - 1))
}

const RULES = {fused: 'layout/split/fused', spaced: 'layout/split/spaced'} as const

function breakBefore({start, gap}: Piece, score: number): Break {
  return part(
    {start, end: start},
    {
      rule: gap === 0 ? RULES.fused : RULES.spaced,
      reason: 'two elements of the page that stand on one line',
      confidence: toConfidence(score)
    }
  )
}
