import type {Failed, Made} from '../write/sink.js'
import type {Tally} from './tally.js'

/** A page as it is written, and what the account of the run needs of it. */
export interface CleanedPage extends Made {
  readonly headline: string | null
  /** Share of the raw text that is in the body. */
  readonly kept: number
  readonly tally: Tally
}

/** What came of one document. */
export type Outcome = CleanedPage | Failed

export function isCleaned(outcome: Outcome): outcome is CleanedPage {
  return 'article' in outcome
}
