import {isSpace} from '../page/character.js'
import type {Break} from '../page/finding.js'
import type {Page} from '../page/page.js'
import {piecesOfLines, type Piece} from './piece.js'
import {LONG} from './piece-lines.js'
import {Seams} from './seam-features.js'
import {seamScore} from './seam-score.js'

/** How probable a boundary must be: in a line that holds a page, and in one whose elements have nothing between. */
const IN_LONG = 0.43
const IN_FUSED = 0.37
/** Places in a page where letters meet as they don't within a word, at least, and in so many units one. */
const FUSED = 5
const PER = 3000
/** Units on either side by which two such places are told apart. */
const AROUND = 6
/** Of the units of code and data, one in twelve is a bracket or another mark; of prose, one in fifty. */
const MARK_SHARE = 1 / 12

/** The breaks in lines that hold more than a paragraph: a page's text on one line, or elements with nothing between. */
export function* split(page: Page): Generator<Break> {
  const {text, children} = page
  if (!children.some(({start, end}) => end - start > LONG) && !isFused(text)) return
  const {pieces, lines} = piecesOfLines(text, children)
  const seams = new Seams(text, pieces, lines)
  for (const [index, from] of lines.entries()) {
    const {marks, length} = children[index]!.shape
    const alone = seams.lines.isAlone(from)
    // A script's names are written in humps.
    if (!alone && marks > length * MARK_SHARE) continue
    const found: Break[] = []
    for (let at = from + 1; at < (lines[index + 1] ?? pieces.length); at++) {
      if (!pieces[at]!.open || isInRewrite(page, pieces[at]!.start)) continue
      const score = seamScore(seams.of(at))
      if (score >= (alone ? IN_LONG : IN_FUSED)) found.push(breakBefore(pieces[at]!, score))
    }
    // A line in which nothing is fused is a paragraph, however many sentences it has.
    if (alone || found.some(({rule}) => rule === RULES.fused)) yield* found
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

/** "hostagesSkip", "communiqué.Cette", "2024By": what stood between two elements was lost. */
const SEAM = /\p{Ll}{2}[.!?]?\p{Lu}\p{Ll}|\d\p{Lu}\p{Ll}/gu

/** Whether there are many such places, each counted once however often it stands there, as in "YouTube". */
export function isFused(text: string): boolean {
  const seams = new Set<string>()
  for (const {index} of text.matchAll(SEAM))
    seams.add(text.slice(Math.max(0, index - AROUND), index + AROUND))
  return seams.size >= FUSED && seams.size * PER > text.length
}
