import {CAPITAL, DIGIT, GLYPH, LETTER, isPlainLetter, isWord, kindOf} from '../page/character.js'
import type {Page} from '../page/page.js'

/** Places in a page where letters meet as they don't within a word, at least, and in so many units one. */
const FUSED = 8
const PER = 2000
/** Units of a word on either side of such a place by which two are told apart. */
const AROUND = 12

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
  if (
    isPlainLetter(text.charCodeAt(at)) ||
    !(kindAt(text, at) & CAPITAL) ||
    !isNoCapital(kindAt(text, at + 1))
  )
    return false
  const before = kindAt(text, at - 1)
  if (before & DIGIT) return true
  const last = '.!?'.includes(text[at - 1]!) ? at - 2 : at - 1
  return isNoCapital(kindAt(text, last)) && isNoCapital(kindAt(text, last - 1))
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

/** Whether a kind is of a letter that is no capital: one without case also, which is not small to `isSmall` (page/character.ts). */
function isNoCapital(kind: number): boolean {
  return (kind & (LETTER | CAPITAL | GLYPH)) === LETTER
}
