import type {Name} from '../language/name.js'
import {namesListed} from '../language/names-listed.js'
import {spanEnd, type Block} from '../page/block.js'
import {languageOf} from '../page/language-of.js'
import type {Page} from '../page/page.js'
import {likeliest} from './likeliest.js'
import {likelihoodsOf} from './likelihoods.js'
import {candidatesOf, namesOf} from './signature-candidates.js'
import {signatureFeatures, type Features} from './signature-features.js'
import {sureOf} from './sure-signatures.js'

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
  const likelihoods = likelihoodsOf('signature', features).map((likelihood, at) =>
    Math.max(likelihood, sureOf(page, candidates, features, at))
  )
  const found = likeliest(likelihoods, candidates.map(namesOf))
  if (!found) return undefined
  const best = found.at[0]!
  const {names, index} = candidates[best]!
  return {
    names: namesFrom(page, names, page.children[index]!),
    index,
    likelihood: Math.min(found.likelihood, 1),
    by: byOf(features[best]!)
  }
}

/** The names, and those behind what is said of the first: "Ann Lee, Whitehall Editor, and Tom Hale in York". */
function namesFrom(page: Page, names: readonly Name[], block: Block): readonly Name[] {
  const {text, start} = names[0]!
  const listed = namesListed(page.text, start, spanEnd(block, start), languageOf(page))
  // A name beside a role in letters that are neither capital nor small was read by that: "김철수 기자".
  return listed[0]?.start === start && text.startsWith(listed[0].text) ? listed : names
}

function byOf({date, introduced, called, begun}: Features): Signature['by'] {
  if (date > 1) return 'date'
  return introduced || called || begun ? 'introduction' : 'place'
}
