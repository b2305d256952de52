import {wordsOf} from './words.js'

/** Words a shingle, after Scrapinghub's article-extraction-benchmark (2019), whose measure this is. */
const SIZE = 4

/** How much of a predicted text is right, and how much of the right text was found. */
export interface Score {
  readonly precision: number
  readonly recall: number
}

/**
 * Precision and recall of the word 4-shingles of a predicted text against the right one, counted as often as
 * they stand there. An empty prediction has precision 0; both are 1 where both texts are empty.
 *
 * @param lang BCP 47, to know what a word is
 */
export function score(predicted: string, right: string, lang: string): Score {
  return scoreAgainst(right, lang)(predicted)
}

/** The same for several predictions: the shingles of the right text are counted once. */
export function scoreAgainst(right: string, lang: string): (predicted: string) => Score {
  const wanted = shinglesOf(right, lang)
  const counts = new Map<string, number>()
  for (const shingle of wanted) counts.set(shingle, (counts.get(shingle) ?? 0) + 1)
  return predicted => {
    const found = shinglesOf(predicted, lang)
    if (found.length === 0 && wanted.length === 0) return {precision: 1, recall: 1}
    const left = new Map(counts)
    let both = 0
    for (const shingle of found) {
      const count = left.get(shingle)
      if (!count) continue
      left.set(shingle, count - 1)
      both++
    }
    return {
      precision: found.length === 0 ? 0 : both / found.length,
      recall: wanted.length === 0 ? 0 : both / wanted.length
    }
  }
}

/** F1 of the mean precision and the mean recall over pages: not the mean of the pages' F1. */
export function mean(scores: readonly Score[]): Score & {readonly f1: number} {
  const precision = average(scores.map(score => score.precision))
  const recall = average(scores.map(score => score.recall))
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  }
}

function average(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}

function shinglesOf(text: string, lang: string): string[] {
  const words = wordsOf(text, lang)
  // Cut out of one string, as joining the words of each costs four times as much.
  const line = words.join(' ')
  let start = 0
  let end = words.slice(0, SIZE).join(' ').length
  // A text of fewer words is one shingle.
  return words.slice(0, Math.max(1, words.length - SIZE + 1)).map((word, at) => {
    const shingle = line.slice(start, end)
    start += word.length + 1
    end += 1 + (words[at + SIZE]?.length ?? 0)
    return shingle
  })
}
