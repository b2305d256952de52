import {stat} from 'node:fs/promises'
import pLimit from 'p-limit'
import * as z from 'zod'
import type {Input} from '../read/list-inputs.js'
import {ReadError} from '../read/read-error.js'

const inputSchema = z.strictObject({
  file: z.string(),
  /** In bytes; null of what can't be seen. */
  size: z.number().nullable(),
  /** When it was changed last, in milliseconds; null of what can't be seen. */
  time: z.number().nullable(),
  isStdin: z.literal(true).optional()
})

/** What a run is about: only one with the same head can go on with it. */
export const headSchema = z.strictObject({
  journal: z.literal(1),
  tool: z.string(),
  /** The hash of the rules. */
  rules: z.string(),
  /** The options that decide what is written, by their flags; null where one is not given. */
  options: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  inputs: z.array(inputSchema)
})
export type Head = Readonly<z.infer<typeof headSchema>>
type NamedInput = Head['inputs'][number]

/** Files that are looked at at once. */
const TOGETHER = 16

/** What a head knows of inputs. */
export function namedInputs(inputs: readonly (Input | ReadError)[]): Promise<NamedInput[]> {
  return pLimit(TOGETHER).map(inputs, async (input): Promise<NamedInput> => {
    if (!(input instanceof ReadError) && input.isStdin)
      return {file: input.file, size: null, time: null, isStdin: true}
    const file = input instanceof ReadError ? input.where.file : input.file
    return stat(file).then(
      ({size, mtimeMs}) => ({file, size, time: mtimeMs}),
      () => ({file, size: null, time: null})
    )
  })
}

/** The first thing in which a head differs from one before: half a sentence. Nothing where they are the same. */
export function changeOf(before: Head, now: Head): string | undefined {
  if (before.tool !== now.tool) return `tamis was “${before.tool}” and is now “${now.tool}”`
  if (before.rules !== now.rules) return 'the rules of tamis have changed'
  for (const flag of new Set([...Object.keys(before.options), ...Object.keys(now.options)])) {
    const [was, is] = [before.options[flag] ?? null, now.options[flag] ?? null]
    if (was !== is) return `${flag} was ${nameOf(was)} and is now ${nameOf(is)}`
  }
  return changedInput(before.inputs, now.inputs)
}

export function hasStdin({inputs}: Head): boolean {
  return inputs.some(({isStdin}) => isStdin)
}

function changedInput(before: readonly NamedInput[], now: readonly NamedInput[]): string | undefined {
  const known = new Set(now.map(({file}) => file))
  const gone = before.find(({file}) => !known.has(file))
  if (gone) return `${gone.file} is no longer among the inputs`
  for (const [index, input] of now.entries()) {
    const was = before[index]
    if (was?.file !== input.file)
      return before.some(({file}) => file === input.file)
        ? `${input.file} comes in another place among the inputs`
        : `${input.file} is new among the inputs`
    if (was.size !== input.size || was.time !== input.time) return `${input.file} has changed`
  }
  return undefined
}

function nameOf(value: string | number | boolean | null): string {
  return value === null ? 'not given' : `“${value}”`
}
