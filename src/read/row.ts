import {isUtf8} from 'node:buffer'
import {resourceLimits} from 'node:worker_threads'
import {firstInvalid} from '../io/first-invalid.js'
import {MAX_MEMORY} from '../io/max-memory.js'
import {MEGABYTE} from '../io/megabyte.js'
import {Fault} from './fault.js'
import type {Line} from './lines.js'
import {takesMore} from './takes-more.js'

/**
 * What a line's values may take, in megabytes: an eighth of what was set for this thread. For the main one nothing is,
 * and what it reads hangs on no machine: an eighth of what threads have where nobody says.
 */
const ROOM = (resourceLimits.maxOldGenerationSizeMb ?? MAX_MEMORY) / 8

/** A line of NDJSON as an object. Its fields are read by name only, so a key `__proto__` is a key like any other. */
export type Row = Readonly<Record<string, unknown>>

/** @throws {Fault} where the line is too long or has too many values, or is not an object in JSON in UTF-8. */
export function toRow({bytes, length, offset}: Line): Row {
  if (!bytes) throw new Fault('too-large', `the line at byte ${offset} has ${length} bytes`)
  if (!isUtf8(bytes)) {
    const at = firstInvalid(bytes)
    throw new Fault('invalid-utf-8', `byte ${at} of the line (${offset + at} of the stream) is not UTF-8`)
  }
  if (takesMore(bytes, ROOM * MEGABYTE)) {
    const message = `the line at byte ${offset} has more values than ${ROOM} MB of memory hold`
    throw new Fault('too-large', message, 'leave out what it has beside its text')
  }
  const line = bytes.toString()
  if (line.trim() === '') throw new Fault('blank-line')
  const value = parse(line)
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Fault('wrong-type', `the line must be an object, not ${nameOf(value)}`)
  return value as Row
}

/** @throws {Fault} */
export function idOf(row: Row): string {
  const id = stringOf(row, 'id')
  if (id === undefined) throw new Fault('missing-id')
  return id
}

/** What the document says of itself beside its text; `null` and the empty string say nothing. @throws {Fault} */
export function hintsOf(row: Row): {readonly url?: string; readonly lang?: string} {
  const url = stringOf(row, 'url')
  const lang = stringOf(row, 'lang')
  return {...(url ? {url} : {}), ...(lang ? {lang} : {})}
}

/** What is handed through, as JSON. @throws {Fault} where it is nested deeper than the stack. */
export function metaOf({meta}: Row): string | undefined {
  try {
    // Parsing is a loop in V8, writing is recursion.
    return JSON.stringify(meta)
  } catch {
    throw new Fault('too-deep')
  }
}

/** A field of the row itself: nothing where it is missing or `null`. @throws {Fault} where it is no string. */
export function stringOf(row: Row, field: string): string | undefined {
  const value = Object.hasOwn(row, field) ? row[field] : undefined
  if (value === undefined || value === null) return undefined
  if (typeof value !== 'string') {
    throw new Fault('wrong-type', `\`${field}\` must be a string, not ${nameOf(value)}`)
  }
  return value
}

function nameOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'an array'
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch (error) {
    throw new Fault('invalid-json', `the line is not JSON: ${(error as SyntaxError).message}`)
  }
}
