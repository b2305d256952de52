import {wordsOf} from '../measure/words.js'

/** Words of a shingle, as in the measure. */
const SIZE = 4
/** Blocks to either side within which a short one must have an article's block to be the article's. */
const NEAR = 3

/**
 * Which of a page's blocks are the article's: those of which at least half of the word 4-grams stand in `body`; a
 * shorter one, where its words stand there in a row and another block of the article is near.
 *
 * @param lang BCP 47, to know what a word is
 */
export function labelBlocks(blocks: readonly string[], body: string, lang: string): boolean[] {
  const right = plainWordsOf(body, lang)
  const shingles = new Set(right.map((_, at) => right.slice(at, at + SIZE).join(' ')))
  const inOneRow = ` ${right.join(' ')} `
  const words = blocks.map(block => plainWordsOf(block, lang))
  const isLong = words.map(of => of.length >= SIZE)
  const isRight = words.map((of, index) => isLong[index]! && shareOf(of, shingles) >= 0.5)
  const isNear = (index: number) =>
    isRight.slice(Math.max(0, index - NEAR), index + NEAR + 1).some((right, at) => right && at !== index)
  return words.map((of, index) =>
    isLong[index] ? isRight[index]! : of.length > 0 && isNear(index) && inOneRow.includes(` ${of.join(' ')} `)
  )
}

/** Accents set aside: some converters write "fruheren" where the article has "früheren". */
function plainWordsOf(text: string, lang: string): readonly string[] {
  return wordsOf(text.normalize('NFD').replaceAll(/\p{M}/gu, ''), lang)
}

function shareOf(words: readonly string[], shingles: ReadonlySet<string>): number {
  const count = words.length - SIZE + 1
  let found = 0
  for (let at = 0; at < count; at++) if (shingles.has(words.slice(at, at + SIZE).join(' '))) found++
  return found / count
}
