import {particles} from '../language/name.js'

/** Where a caption's last words may begin, behind a stop that ends a word or a year, and perhaps a dash. */
const STOP = /(?:\p{L}{2}|\d{4})[.!?…][”"»’]?\s(?:[—–]\s)?/gu
/** What stands between who took a picture and whom it was made for; words may stand in a sentence as well: "Ann Lee for Mayor". */
const MARK = /\s?\/\s?|\svia\s/iu
const ON_ORDER = /\s(?:for|pour|para|für|voor|per)\s/iu
const WORD = /^\p{Lu}[\p{L}.’-]*$/u
const NUMBER = /^\d{1,3}$/
const MOST_WORDS = 5

/**
 * Whether words end as a caption does that says, without a label, who took the picture and for whom: "… on Sunday. Ann Lee/The
 * Times", "… dimanche. — T. Huet / 20 Minutes", "… dimanche. ANN LEE POUR « LE MONDE »", "… on Sunday. | OUEST-FRANCE",
 * "… on Sunday. | Ann Lee/OUEST-FRANCE".
 */
export function isPictureSigned(words: string): boolean {
  for (const {0: stop, index} of words.matchAll(STOP)) {
    const tail = words.slice(index + stop.length)
    const names = tail.startsWith('| ') ? tail.slice(2) : undefined
    if (names === undefined ? saysForWhom(tail) : areNames(names) || saysForWhom(names)) return true
  }
  return false
}

/** Of two with a mark between them one may be letters: "LP/Ann Lee". */
function saysForWhom(tail: string): boolean {
  const marked = tail.split(MARK)
  if (marked.length > 1) return marked.every(areNames) && marked.some(isLong)
  const ordered = tail.split(ON_ORDER)
  return ordered.length === 2 && ordered.every(words => areNames(words) && isLong(words))
}

function isLong(words: string): boolean {
  return words.includes(' ')
}

function areNames(words: string): boolean {
  const all = words.replace(/^«\s|\s»$/g, '').split(' ')
  return (
    all.length <= MOST_WORDS &&
    all.some(word => WORD.test(word)) &&
    all.every(word => WORD.test(word) || NUMBER.test(word) || particles.has(word))
  )
}
