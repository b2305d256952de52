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

/** What was found first for a field, whether it was lifted or read. */
export function firstValueOf({history}: Pick<Page, 'history'>, field: Field): string | undefined {
  for (const {findings} of history) {
    for (const finding of findings)
      if ((finding.op === 'lift' || finding.op === 'read') && finding.field === field) return finding.value
  }
  return undefined
}
