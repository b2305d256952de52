/** Where in a value something is wrong, what is there, and what should be, in words. */
export interface Wrong {
  /** The way there, `stages[0].edits`; empty where it is the value itself. */
  readonly at: string
  readonly value: unknown
  readonly expected: string
}

/** What is wrong with a value first; nothing where it is of its kind. */
export type Check = (value: unknown) => Wrong | undefined

/** @param expected what a value is to be: `a string` */
export function check(expected: string, is: (value: unknown) => boolean): Check {
  return value => (is(value) ? undefined : {at: '', value, expected})
}

export const text = check('a string', value => typeof value === 'string')
export const number = check('a number', value => Number.isFinite(value))
export const whole = check('a whole number', value => Number.isInteger(value))
export const flag = check('true or false', value => typeof value === 'boolean')
const object = check(
  'an object',
  value => typeof value === 'object' && value !== null && !Array.isArray(value)
)
const list = check('an array', value => Array.isArray(value))

/** One of two texts or more. */
export function oneOf(values: readonly string[]): Check {
  const quoted = values.map(value => `“${value}”`)
  const expected = `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`
  return check(expected, value => values.includes(value as string))
}

export function orNull(right: Check): Check {
  return value => (value === null ? undefined : right(value))
}

export function optional(right: Check): Check {
  return value => (value === undefined ? undefined : right(value))
}

export function listOf(right: Check): Check {
  return value => {
    const wrong = list(value)
    if (wrong) return wrong
    // Not `every`, which passes holes by.
    for (const [index, item] of (value as readonly unknown[]).entries()) {
      const wrong = right(item)
      if (wrong) return within(`[${index}]`, wrong)
    }
    return undefined
  }
}

/** An object that has these fields, and any others. */
export function objectOf(fields: Readonly<Record<string, Check>>): Check {
  const entries = Object.entries(fields)
  return value => {
    const wrong = object(value)
    if (wrong) return wrong
    for (const [name, right] of entries) {
      const wrong = right((value as Readonly<Record<string, unknown>>)[name])
      if (wrong) return within(name, wrong)
    }
    return undefined
  }
}

function within(name: string, {at, value, expected}: Wrong): Wrong {
  return {at: at === '' || at.startsWith('[') ? `${name}${at}` : `${name}.${at}`, value, expected}
}
