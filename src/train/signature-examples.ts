import {candidatesOf, namesOf, type Candidate} from '../fields/signature-candidates.js'
import {signatureFeatures} from '../fields/signature-features.js'
import type {LabelledPage} from '../measure/labelled-page.js'
import {markFields, type Mark} from '../measure/mark-fields.js'
import {liftedTo} from '../page/lifted.js'
import type {FieldExample} from './field-example.js'
import {pageBefore} from './page-before.js'
import {dumpsOf} from './made-pages.js'
import {siteOf} from './site-of.js'

/** A page in each of its styles, where its authors are known and no label names them. */
export function signatureExamples(page: LabelledPage): FieldExample[] {
  const {author} = page
  if (markOf([], author) === undefined) return []
  const site = siteOf(page)
  return dumpsOf(page).flatMap(([style, raw]) => {
    const unsigned = pageBefore('signature', raw)
    if (liftedTo(unsigned, 'author').length > 0) return []
    const candidates = candidatesOf(unsigned)
    return {
      style,
      site,
      texts: candidates.map(namesOf),
      features: signatureFeatures(unsigned, candidates),
      isRight: candidates.map(({names}) => markOf(names, author) === 'hit')
    }
  })
}

function markOf(names: Candidate['names'], wanted: LabelledPage['author']): Mark | undefined {
  const author = names.map(({text}) => ({'@type': 'Person' as const, name: text}))
  return markFields({headline: null, author, datePublished: null}, {author: wanted}).author
}
