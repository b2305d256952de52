import {CATEGORIES, FIELDS, type Finding} from './finding.js'

const categories: ReadonlySet<unknown> = new Set(CATEGORIES)
const fields: ReadonlySet<unknown> = new Set(FIELDS)
const joiners: ReadonlySet<unknown> = new Set(['', ' '])

/**
 * Hold what a stage proposes to what a log may say of it. Types hold those who write TypeScript to the most of it; a
 * stage of somebody's own may be in JavaScript, and cut an emoji in two.
 *
 * @throws {TypeError} where something is not of its kind, {RangeError} where it is out of bounds.
 */
export function assertFindings(stage: string, findings: readonly Finding[], raw: string): void {
  if (!isText(stage)) throw new TypeError('A stage has no name')
  for (const finding of findings) {
    if (!isObject(finding)) throw new TypeError(`Stage \`${stage}\` gives a finding that is none`)
    const {rule, reason, start, end, confidence} = finding
    if (!isText(rule)) throw new TypeError(`A finding of stage \`${stage}\` has no rule`)
    const refuse = (what: string): string => `Finding \`${rule}\` of stage \`${stage}\` ${what}`
    if (!isText(reason)) throw new TypeError(refuse('has no reason'))
    if (!isShare(confidence))
      throw new RangeError(refuse(`has a confidence of ${confidence}, which is no number from 0 to 1`))
    if (!Number.isInteger(start) || !Number.isInteger(end))
      throw new RangeError(refuse(`is at ${start}–${end}, which are no whole numbers`))
    const wrong = wrongIn(finding)
    if (wrong !== undefined) throw new TypeError(refuse(wrong))
    // What is read stays whole where it is.
    if (finding.op !== 'read' && (isAmidPair(raw, start) || isAmidPair(raw, end)))
      throw new RangeError(refuse(`takes half of a surrogate pair at ${start}–${end}`))
  }
}

/** What is wrong with that which only findings of its kind have. */
function wrongIn(finding: Finding): string | undefined {
  switch (finding.op) {
    case 'cut':
      return categories.has(finding.category)
        ? undefined
        : `has “${finding.category}” for a category, which is none`
    case 'lift':
    case 'read':
      if (!fields.has(finding.field)) return `has “${finding.field}” for a field, which is none`
      return typeof finding.value === 'string' ? undefined : 'has a value that is no string'
    case 'rewrite':
      return typeof finding.after === 'string' ? undefined : 'writes what is no string'
    case 'join':
      return joiners.has(finding.after) ? undefined : 'writes neither a space nor nothing'
    case 'break':
      return undefined
    default:
      return `has “${(finding as {op: string}).op}” for what it does, which is nothing`
  }
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null
}

function isShare(value: unknown): boolean {
  return typeof value === 'number' && value >= 0 && value <= 1
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== ''
}

/** Whether an offset stands between the two halves of a pair. */
function isAmidPair(raw: string, at: number): boolean {
  return isHalf(raw.charCodeAt(at), 0xdc00) && isHalf(raw.charCodeAt(at - 1), 0xd800)
}

/** Whether a unit is a first half, of those from 0xd800 on, or a second one, from 0xdc00 on. */
function isHalf(code: number, from: number): boolean {
  return code >= from && code < from + 0x400
}
