/**
 * The share of the best F1 to be hoped for that a block's score must reach. By theory half of it is best, see `decode`; less
 * keeps nine in ten of the paragraphs that must be kept (`npm run eval`, segments).
 */
const BAR = 0.28
const LOWEST_BAR = 0.02
/**
 * A page with so many words in blocks of such a score has an article for sure. What is doubtful beside it must be likelier the
 * article's than not: the two hundred teasers of a long column stand or fall together.
 */
const SURE = 0.9
const SURE_WORDS = 200
const SURE_BAR = 0.52
/** What it costs, in log-odds, to begin or end the article, and to leave out blocks inside it. */
const EDGE = 2
const HOLE = 1
/** What it costs for each block left out: what stands far behind the rest is seldom the article's. */
const FAR = 0.2

/** Which blocks are the article's, and how well that fits their scores. */
export interface Choice {
  readonly isKept: boolean[]
  /** The F1 to be hoped for, by the scores. */
  readonly hope: number
}

const BEFORE = 0
const INSIDE = 1
const WITHIN_HOLE = 2
const BEHIND = 3
const STATES = 4

/**
 * Choose the article as a whole: one run of blocks with holes, by the likeliest path through the four states (Viterbi
 * 1967). What is to be hoped for is the F1 in expectation, after Lipton, Elkan and Naryanaswamy (2014), "Optimal
 * thresholding of classifiers to maximize F1 measure".
 *
 * @param scores of the blocks, 0 to 1
 * @param words of the blocks
 */
export function decode(scores: ArrayLike<number>, words: readonly number[]): Choice {
  const hope = hopeOf(scores, words)
  const isSure =
    words.reduce((sum, count, index) => sum + (scores[index]! > SURE ? count : 0), 0) > SURE_WORDS
  const bar = isSure ? SURE_BAR : Math.max(LOWEST_BAR, BAR * hope)
  const gains = words.map((count, index) => (logit(scores[index]!) - logit(bar)) * Math.sqrt(count + 1))
  return {isKept: follow(gains), hope}
}

/** The best F1 in expectation that keeping all blocks above some score would have. */
function hopeOf(scores: ArrayLike<number>, words: readonly number[]): number {
  const order = [...words.keys()].sort((a, b) => scores[b]! - scores[a]!)
  let wanted = 0
  for (const index of order) wanted += scores[index]! * words[index]!
  let found = 0
  let kept = 0
  let best = 0
  for (const index of order) {
    found += scores[index]! * words[index]!
    kept += words[index]!
    // Of blocks without a word, as of a page that is all punctuation, there is nothing to hope for.
    if (kept + wanted > 0) best = Math.max(best, (2 * found) / (kept + wanted))
  }
  return best
}

/** The likeliest path: for each state, the best sum that leads there and, block by block, the state it came from. */
function follow(gains: readonly number[]): boolean[] {
  const before = 0
  let [inside, hole, behind] = [-Infinity, -Infinity, -Infinity]
  const origins = new Uint8Array(STATES * gains.length)
  for (const [index, gain] of gains.entries()) {
    const begun = before - EDGE
    const resumed = hole - HOLE
    const left = inside - HOLE
    const stayed = hole - FAR
    const ended = inside - EDGE
    const entered = inside > begun ? inside : begun
    const row = STATES * index
    origins[row + BEFORE] = BEFORE
    origins[row + INSIDE] = resumed > entered ? WITHIN_HOLE : inside > begun ? INSIDE : BEFORE
    origins[row + WITHIN_HOLE] = stayed > left ? WITHIN_HOLE : INSIDE
    origins[row + BEHIND] = behind > ended ? BEHIND : INSIDE
    inside = (resumed > entered ? resumed : entered) + gain
    hole = stayed > left ? stayed : left
    behind = behind > ended ? behind : ended
  }
  const sums = [before, inside, hole, behind]
  let state = sums.indexOf(Math.max(...sums))
  const isKept = gains.map(() => false)
  for (let index = gains.length - 1; index >= 0; index--) {
    isKept[index] = state === INSIDE
    state = origins[STATES * index + state]!
  }
  return isKept
}

/** Log-odds, kept from the infinite. */
function logit(score: number): number {
  const within = Math.min(0.9999, Math.max(0.0001, score))
  return Math.log(within / (1 - within))
}
