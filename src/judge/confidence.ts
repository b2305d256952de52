import {CONFIDENCE} from './model.js'

/** What the decoder chose from. */
export interface Chosen {
  readonly scores: ArrayLike<number>
  readonly words: readonly number[]
  readonly isKept: readonly boolean[]
  readonly hope: number
}

/**
 * The likelihood that the article's F1 is above 0.9: a logistic regression, fitted to pages that the judge had not
 * seen.
 */
export function confidenceOf(chosen: Chosen): number {
  if (!chosen.isKept.includes(true)) return 0
  const [bias = 0, ...weights] = CONFIDENCE
  const odds = choiceFeatures(chosen).reduce((sum, feature, index) => sum + feature * weights[index]!, bias)
  return Math.round(100 / (1 + Math.exp(-odds))) / 100
}

/** How the choice looks: what the regression is on. */
export function choiceFeatures({scores, words, isKept, hope}: Chosen): number[] {
  let kept = 0
  let keptScore = 0
  let cutWanted = 0
  let doubtful = 0
  let all = 0
  let blocks = 0
  for (const [index, count] of words.entries()) {
    const score = scores[index]!
    all += count
    if (score > 0.2 && score < 0.8) doubtful += count
    if (isKept[index]) {
      kept += count
      keptScore += score * count
      blocks++
    } else cutWanted += score * count
  }
  return [
    hope,
    keptScore / Math.max(1, kept),
    cutWanted / Math.max(1, keptScore),
    doubtful / Math.max(1, kept),
    Math.log2(1 + kept),
    kept / Math.max(1, all),
    Math.log2(1 + blocks)
  ]
}
