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
  const found = shinglesOf(predicted, lang)
  const wanted = shinglesOf(right, lang)
  if (found.total === 0 && wanted.total === 0) return {precision: 1, recall: 1}
  let both = 0
  for (const [shingle, count] of found.counts) both += Math.min(count, wanted.counts.get(shingle) ?? 0)
  return {
    precision: found.total === 0 ? 0 : both / found.total,
    recall: wanted.total === 0 ? 0 : both / wanted.total
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

function shinglesOf(text: string, lang: string): {counts: Map<string, number>; total: number} {
  const words = wordsOf(text, lang)
  const counts = new Map<string, number>()
  // A text of fewer words is one shingle.
  const total = words.length === 0 ? 0 : Math.max(1, words.length - SIZE + 1)
  for (let at = 0; at < total; at++) {
    const shingle = words.slice(at, at + SIZE).join(' ')
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1)
  }
  return {counts, total}
}
