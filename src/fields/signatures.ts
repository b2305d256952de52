import type {Name} from '../language/name.js'
import type {Page} from '../page/page.js'
import {likeliest} from './likeliest.js'
import {likelihoodsOf} from './likelihoods.js'
import {candidatesOf, namesOf} from './signature-candidates.js'
import {signatureFeatures, type Features} from './signature-features.js'

/** Names that nothing calls the authors' but their place. */
export interface Signature {
  readonly names: readonly Name[]
  readonly index: number
  /** From 0 to 1. */
  readonly likelihood: number
  /** What speaks for them: the date beside them, what is said of the name, or else no more than where they stand. */
  readonly by: 'date' | 'introduction' | 'place'
}

/** The line or part of a line that is likeliest to be a signature. */
export function bestSignature(page: Page): Signature | undefined {
  const candidates = candidatesOf(page)
  const features = signatureFeatures(page, candidates)
  const found = likeliest(likelihoodsOf('signature', features), candidates.map(namesOf))
  if (!found) return undefined
  const best = found.at[0]!
  const {names, index} = candidates[best]!
  return {names, index, likelihood: found.likelihood, by: byOf(features[best]!)}
}

function byOf({date, introduced, called, begun}: Features): Signature['by'] {
  if (date > 1) return 'date'
  return introduced || called || begun ? 'introduction' : 'place'
}
