import type {Name} from '../language/name.js'
import type {Page} from '../page/page.js'
import {likelihoodsOf} from './likelihoods.js'
import {candidatesOf} from './signature-candidates.js'
import {signsOf, type Signs} from './signature-signs.js'

/** Names that nothing calls the authors' but their place. */
export interface Signature {
  readonly names: readonly Name[]
  readonly index: number
  /** From 0 to 1. */
  readonly likelihood: number
  /** What speaks for them: the date beside them, what is said of the name, or else the headline above. */
  readonly by: 'date' | 'introduction' | 'headline'
}

/** The line or part of a line that is likeliest to be a signature. */
export function bestSignature(page: Page): Signature | undefined {
  const candidates = candidatesOf(page)
  const signs = signsOf(page, candidates)
  const likelihoods = likelihoodsOf('signature', signs)
  const likelihood = Math.max(...likelihoods)
  const best = candidates[likelihoods.indexOf(likelihood)]
  return best && {names: best.names, index: best.index, likelihood, by: byOf(signs[candidates.indexOf(best)]!)}
}

function byOf({date, introduced, called, begun}: Signs): Signature['by'] {
  if (date > 1) return 'date'
  return introduced || called || begun ? 'introduction' : 'headline'
}
