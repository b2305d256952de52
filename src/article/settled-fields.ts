import type {Field, Finding} from '../page/finding.js'
import type {Edit, Known} from './log.js'

/**
 * Every value of every field, in the order it was found: those that are known beside the text, or else those of the first
 * stage that finds any. White space in a value is one space, also where it breaks no line; the empty string is no value.
 *
 * @param stages what each stage found, or did by its log
 */
export function settledFields(
  known: readonly Known[],
  stages: readonly (readonly (Finding | Edit)[])[]
): ReadonlyMap<Field, readonly string[]> {
  const fields = new Map<Field, string[]>()
  const add = (field: Field, shown: string): void => {
    const value = shown.replaceAll(/\s+/g, ' ').trim()
    if (value === '') return
    const values = fields.get(field)
    if (values) values.push(value)
    else fields.set(field, [value])
  }
  for (const {field, value} of known) add(field, value)
  for (const entries of stages) {
    const found = entries.filter(entry => entry.op === 'lift' || entry.op === 'read')
    if (found.length === 0) continue
    const settled = new Set(fields.keys())
    for (const {field, value} of found) if (!settled.has(field)) add(field, value)
  }
  return fields
}
