import {readFile} from 'node:fs/promises'
import type * as z from 'zod'
import {articleSchema, type Article} from '../article/article.js'
import {logSchema, type Log} from '../article/log.js'
import {causeOf} from './cause.js'
import {FileError} from './file-error.js'

/** An article and its log, read back. */
export interface Pair {
  readonly article: Article
  readonly log: Log
}

/**
 * Read `<path>.json` and `<path>.log.json`, and hold them to their schemas.
 *
 * @param path with either ending, or without
 * @throws {FileError} `input` where one can't be read, `corrupt` where it is not what tamis writes.
 */
export async function readPair(path: string): Promise<Pair> {
  const stem = path.replace(/(?:\.log)?\.json$/, '')
  return {
    article: await readJson(`${stem}.json`, articleSchema, 'an article'),
    log: await readJson(`${stem}.log.json`, logSchema, 'a log')
  }
}

async function readJson<T>(file: string, schema: z.ZodType<T>, what: string): Promise<T> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new FileError('input', `${file} can't be read: ${causeOf(error)}.`, {cause: error})
  })
  const read = schema.safeParse(parse(text, file))
  if (read.success) return read.data
  const {path, message} = read.error.issues[0]!
  const where = path.length > 0 ? ` at ${path.join('.')}` : ''
  throw new FileError(
    'corrupt',
    `${file} is not ${what} by its schema: ${message}${where}; clean the page again.`
  )
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const message = `${file} is not JSON: ${causeOf(error)}; clean the page again.`
    throw new FileError('corrupt', message, {cause: error})
  }
}
