import type {Field, Lift} from './finding.js'
import {oncePerHistory} from './once.js'
import type {Page} from './page.js'

/** What was lifted into a field so far, in the order it was found. */
export function liftedTo(page: Page, field: Field): readonly Lift[] {
  return fieldsOf(page).lifts.get(field) ?? []
}

/** What was found first for a field, whether it was lifted or read. */
export function firstValueOf(page: Page, field: Field): string | undefined {
  return fieldsOf(page).values.get(field)
}

interface Fields {
  readonly lifts: ReadonlyMap<Field, readonly Lift[]>
  readonly values: ReadonlyMap<Field, string>
}

/** Once for all the blocks that a stage asks for: a page has as many findings as it has blocks. */
const fieldsOf = oncePerHistory<Fields>(({history}) => {
  const lifts = new Map<Field, Lift[]>()
  const values = new Map<Field, string>()
  for (const {findings} of history) {
    for (const finding of findings) {
      if (finding.op !== 'lift' && finding.op !== 'read') continue
      const {field, value} = finding
      if (!values.has(field)) values.set(field, value)
      if (finding.op === 'read') continue
      const found = lifts.get(field)
      if (found) found.push(finding)
      else lifts.set(field, [finding])
    }
  }
  return {lifts, values}
})
