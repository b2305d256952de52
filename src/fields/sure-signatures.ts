import {phraseOf} from '../language/lexicon.js'
import type {Page} from '../page/page.js'
import {namePartsOf, type Candidate} from './signature-candidates.js'
import type {Features} from './signature-features.js'

/** Behind a name, the place in capitals and the agency: "Hasan KAHRAMAN / TRABZON, (DHA)". */
const PLACED = /^ ?\/ ?\p{Lu}{3,}(?:[ -]\p{Lu}{3,})?,? \(\p{Lu}{2,5}\)$/u
/** Words of a name in capitals at most. */
const MOST_WORDS = 3

/** How likely names are the authors' where signs say so that the trees know nothing of; nothing elsewhere. */
export function sureOf(
  page: Page,
  candidates: readonly Candidate[],
  features: readonly Features[],
  at: number
): number {
  if (isPlaced(page, candidates[at]!)) return 0.9
  return isOverPaper(page, candidates, features, at) ? 0.8 : 0
}

function isPlaced(page: Page, {names, index}: Candidate): boolean {
  const block = page.children[index]!
  const [first] = names
  return (
    names.length === 1 &&
    first!.start === block.start &&
    first!.text.includes(' ') &&
    phraseOf(page, block)?.role === 'agency' &&
    PLACED.test(page.text.slice(first!.end, block.end))
  )
}

/**
 * Whether it is a name in capitals right below the headline, and below it, before the date, the paper: "ANN LEE", "Wendle
 * Herald", "18 November". What is no kicker, "HIGH SCHOOL", the page has as a name elsewhere.
 */
function isOverPaper(
  page: Page,
  candidates: readonly Candidate[],
  features: readonly Features[],
  at: number
): boolean {
  const {names, index} = candidates[at]!
  const {above, below, rest, capitals, small, labels, nameWords} = features[at]!
  const paper = candidates.findIndex(other => other.index === index + 1)
  if (above > 0 || below > 0 || rest > 0 || small > 0 || labels > 0 || capitals === 0) return false
  if (names.length > 1 || nameWords < 2 || nameWords > MOST_WORDS || paper < 0) return false
  const {date, capitals: shouts} = features[paper]!
  const name = namePartsOf(names[0]!).map(word => word[0]! + word.slice(1).toLowerCase())
  return date === 3 && shouts === 0 && page.text.includes(`\n${name.join(' ')}`)
}
