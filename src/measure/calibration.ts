import type {PageResult} from './measure-page.js'
import {mean} from './shingles.js'

/** Pages of which tamis is about as sure, and how good they are. */
export interface Band {
  /** The least confidence, which is in the band. */
  readonly least: number
  /** The least of the next band, which isn't; the surest has none. */
  readonly below: number | null
  readonly pages: number
  /** The share of pages with F1 above GOOD, and the mean of the pages' F1. */
  readonly good: number | null
  readonly f1: number | null
}

/** What confidence is the likelihood of: an F1 above this. */
export const GOOD = 0.9
const BOUNDS = [0.9, 0.8, 0.7, 0.5, 0]

/** Whether confidence means what it says, from the surest pages to the others; pages without a body are left out. */
export function calibrationOf(results: readonly PageResult[]): Band[] {
  const pages = results.flatMap(({confidence, scores}) =>
    scores ? [{confidence, f1: mean(scores.slice(0, 1)).f1}] : []
  )
  return BOUNDS.map((least, index) => {
    const below = BOUNDS[index - 1] ?? null
    const figures = pages
      .filter(({confidence}) => confidence >= least && (below === null || confidence < below))
      .map(({f1}) => f1)
    const share = (of: number) => (figures.length === 0 ? null : of / figures.length)
    return {
      least,
      below,
      pages: figures.length,
      good: share(figures.filter(f1 => f1 > GOOD).length),
      f1: share(figures.reduce((sum, f1) => sum + f1, 0))
    }
  })
}
