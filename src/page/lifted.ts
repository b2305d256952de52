import type {Field, Lift} from './finding.js'
import type {Page} from './page.js'

/** What was lifted into a field so far, in the order it was found. */
export function liftedTo(page: Page, field: Field): Lift[] {
  const lifts: Lift[] = []
  for (const {findings} of page.history) {
    for (const finding of findings) if (finding.op === 'lift' && finding.field === field) lifts.push(finding)
  }
  return lifts
}

/** The page's language, as given or as read so far; BCP 47. */
export function languageOf(page: Pick<Page, 'hints' | 'history'>): string | undefined {
  if (page.hints.lang !== undefined) return page.hints.lang
  for (const {findings} of page.history) {
    for (const finding of findings)
      if (finding.op === 'read' && finding.field === 'inLanguage') return finding.value
  }
  return undefined
}
