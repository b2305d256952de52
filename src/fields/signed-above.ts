import {inOrder, sectionsOf} from '../outline/sections.js'
import type {Page} from '../page/page.js'
import type {Byline} from './bylines.js'
import {bestSignature} from './signatures.js'

/** How likely a name must be the author's without a label, to stand against those with one. */
const LEAST = 0.5

/**
 * Whether the bylines are those of other articles, "By Tom Hale • 10 November" below "Recommended reading", as the author's
 * name stands beside the date above them, without a label.
 */
export function isSignedAbove(page: Page, bylines: readonly Pick<Byline, 'index'>[]): boolean {
  const sectionAt = inOrder(sectionsOf(page))
  if (bylines.length === 0 || !bylines.every(({index}) => sectionAt(page.children[index]!))) return false
  const signature = bestSignature(page)
  return (
    signature !== undefined &&
    signature.likelihood >= LEAST &&
    signature.by === 'date' &&
    signature.index < bylines[0]!.index
  )
}
