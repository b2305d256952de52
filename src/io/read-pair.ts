import {constants} from 'node:buffer'
import {readFile} from 'node:fs/promises'
import {promisify} from 'node:util'
import {gunzip as gunzipOf} from 'node:zlib'
import type * as z from 'zod'
import {articleSchema, type Article} from '../article/article.js'
import {logSchema, type Log} from '../article/log.js'
import {canonicalEncoding} from './canonical-encoding.js'
import {causeOf} from './cause.js'
import {expectFile} from './expect-file.js'
import {FileError} from './file-error.js'
import {isThere} from './is-there.js'
import {MEGABYTE} from './megabyte.js'

/** An article and its log, read back. */
export interface Pair {
  readonly article: Article
  readonly log: Log
}

/** Something of an article, and the same of its log. */
export interface Both<T> {
  readonly article: T
  readonly log: T
}

/**
 * Read `<path>.json` and `<path>.log.json`, or where these aren't there the same with `.gz`, and hold them to their
 * schemas.
 *
 * @param path with either ending, or without
 * @throws {FileError} `input` where one can't be read, `corrupt` where it is not what tamis writes.
 */
export async function readPair(path: string): Promise<Pair> {
  const [ending = '', gz] = /(?:\.log)?\.json(\.gz)?$/.exec(path) ?? []
  const stem = path.slice(0, path.length - ending.length)
  const suffix = gz ?? (ending === '' && (await isPacked(stem)) ? '.gz' : '')
  const files = {article: `${stem}.json${suffix}`, log: `${stem}.log.json${suffix}`}
  return toPair({article: await readText(files.article), log: await readText(files.log)}, files)
}

/**
 * What JSON says an article and its log are.
 *
 * @param subjects what messages call the two
 * @throws {FileError} `corrupt` where they are not what tamis writes.
 */
export function toPair(json: Both<string>, subjects: Both<string>): Pair {
  const article = parse(json.article, subjects.article, articleSchema, 'an article')
  const log = parse(json.log, subjects.log, logSchema, 'a log')
  const {encoding} = log.raw
  if (canonicalEncoding(encoding) === encoding) return {article, log}
  const message = `${subjects.log} says that its page was in “${encoding}”, which is no encoding of text`
  throw new FileError('corrupt', `${message}; clean the page again.`)
}

function parse<T>(json: string, subject: string, schema: z.ZodType<T>, what: string): T {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch (error) {
    const message = `${subject} is not JSON: ${causeOf(error)}; clean the page again.`
    throw new FileError('corrupt', message, {cause: error})
  }
  const read = schema.safeParse(value)
  if (read.success) return read.data
  const {path, message} = read.error.issues[0]!
  const where = path.length > 0 ? ` at ${path.join('.')}` : ''
  throw new FileError(
    'corrupt',
    `${subject} is not ${what} by its schema: ${message}${where}; clean the page again.`
  )
}

const gunzip = promisify<Uint8Array, {readonly maxOutputLength: number}, Buffer>(gunzipOf)

/** Bytes, unpacked: more make no string, and tamis writes none. */
const MOST = constants.MAX_STRING_LENGTH

async function readText(file: string): Promise<string> {
  if ((await expectFile(file)) > MOST) throw tooLarge(file)
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new FileError('input', `${file} can't be read: ${causeOf(error)}.`, {cause: error})
  })
  if (!file.endsWith('.gz')) return bytes.toString()
  const unpacked = await gunzip(bytes, {maxOutputLength: MOST}).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE')
      throw tooLarge(file)
    const message = `${file} is damaged: its gzip says ${causeOf(error)}; clean the page again.`
    throw new FileError('corrupt', message, {cause: error})
  })
  return unpacked.toString()
}

function tooLarge(file: string): FileError {
  const most = Math.ceil(MOST / MEGABYTE)
  return new FileError('corrupt', `${file} has more than ${most} megabytes, unpacked; clean the page again.`)
}

async function isPacked(stem: string): Promise<boolean> {
  return !(await isThere(`${stem}.json`)) && (await isThere(`${stem}.json.gz`))
}
