import {CAPITAL, DIGIT, GLYPH, LETTER, isPlainLetter, isSpace, isWord, kindOf} from '../page/character.js'
import type {Break} from '../page/finding.js'
import type {Page} from '../page/page.js'
import {piecesOfLines, type Piece} from './piece.js'
import {isLong} from './piece-lines.js'
import {Seams} from './seam-features.js'
import {seamScore} from './seam-score.js'

/** How probable a boundary must be: in a line that holds a page, and in one whose elements have nothing between. */
const IN_LONG = 0.33
const IN_FUSED = 0.37
/** In a line that holds a page, before and behind a phrase of several words that names furniture, as in "3 comments (5 March 2024)". */
const BESIDE_PHRASE = 0.2
/** Places in a page where letters meet as they don't within a word, at least, and in so many units one. */
const FUSED = 8
const PER = 2000
/** Units of a word on either side of such a place by which two are told apart. */
const AROUND = 12
/** Of the units of code and data, one in twelve is a bracket or another mark; of prose, one in fifty. */
const MARK_SHARE = 1 / 12

/** The breaks in lines that hold more than a paragraph: a page's text on one line, or elements with nothing between. */
export function* split(page: Page): Generator<Break> {
  const {text, children} = page
  if (!children.some(({start, end}) => isLong(end - start, children.length)) && !isFused(page)) return
  const {pieces, lines} = piecesOfLines(text, children)
  const seams = new Seams(text, pieces, lines)
  for (const [index, from] of lines.entries()) {
    if (!seams.lines.mayPart(from)) continue
    const to = lines[index + 1] ?? pieces.length
    const alone = seams.lines.isAlone(from)
    const {marks, length} = children[index]!.shape
    // A script's names are written in humps.
    if (!alone && marks > length * MARK_SHARE) continue
    const find = (takes: (piece: Piece) => boolean): Generator<Break> =>
      breaksIn(page, seams, pieces, from, to, takes)
    // A line in which nothing is fused is a paragraph, however many sentences it has.
    if (alone || !find(({gap}) => gap === 0).next().done) yield* find(() => true)
  }
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
  const least = alone ? IN_LONG : IN_FUSED
  for (let at = from + 1; at < to; at++) {
    const piece = pieces[at]!
    if (!piece.open || !takes(piece) || isInRewrite(page, piece.start)) continue
    const score = seamScore(seams.of(at), alone && seams.isBesidePhrase(at) ? BESIDE_PHRASE : least)
    if (score > 0) yield breakBefore(piece, score)
  }
}

/** Whether white space before the offset belongs to what was rewritten, as in "Â\xA0Le": a break would part the two. */
function isInRewrite({raw, text}: Page, at: number): boolean {
  return text.charCodeAt(at - 1) === 0 && isSpace(raw.charCodeAt(at - 1))
}

const RULES = {fused: 'layout/split/fused', spaced: 'layout/split/spaced'} as const

function breakBefore({start, gap}: Piece, score: number): Break {
  return {
    op: 'break',
    start,
    end: start,
    rule: gap === 0 ? RULES.fused : RULES.spaced,
    reason: 'two elements of the page that stand on one line',
    confidence: Math.round(score * 100) / 100
  }
}

/** Whether a page has many such places, each counted once however often it stands there, as in "YouTube". */
export function isFused({text, children}: Pick<Page, 'text' | 'children'>): boolean {
  const areMany = (seams: number) => seams >= FUSED && seams * PER > text.length
  // Most pages have too few humps even if each were another.
  if (!areMany(children.reduce((sum, {shape}) => sum + shape.humps, 0))) return false
  const seams = new Set<string>()
  for (const {start, end, shape} of children) {
    if (shape.humps === 0) continue
    for (let at = start + 1; at < end; at++) if (isHump(text, at)) seams.add(wordAt(text, at))
  }
  return areMany(seams.size)
}

/** "hostagesSkip", "communiqué.Cette", "2024By": what stood between two elements was lost. */
function isHump(text: string, at: number): boolean {
  if (isPlainLetter(text.charCodeAt(at)) || !(kindAt(text, at) & CAPITAL) || !isSmall(kindAt(text, at + 1)))
    return false
  const before = kindAt(text, at - 1)
  if (before & DIGIT) return true
  const last = '.!?'.includes(text[at - 1]!) ? at - 2 : at - 1
  return isSmall(kindAt(text, last)) && isSmall(kindAt(text, last - 1))
}

function wordAt(text: string, at: number): string {
  let [start, end] = [at, at]
  while (at - start < AROUND && isWord(text.charCodeAt(start - 1))) start--
  while (end - at < AROUND && isWord(text.charCodeAt(end))) end++
  return text.slice(start, end)
}

function kindAt(text: string, at: number): number {
  return kindOf(text.charCodeAt(at))
}

function isSmall(kind: number): boolean {
  return (kind & (LETTER | CAPITAL | GLYPH)) === LETTER
}
