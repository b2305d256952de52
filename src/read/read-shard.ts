import {join} from 'node:path'
import {causeOf} from '../io/cause.js'
import {FileError} from '../io/file-error.js'
import type {Both} from '../io/read-pair.js'
import {shardName, type Kind} from '../io/shard-name.js'
import {linesOfFile} from './lines-of-file.js'

/** The lines of one page in the two files of a shard. */
export interface ShardLines {
  /** Counted from 1. */
  readonly line: number
  /** Without its line feed; not there behind the last one of the shorter file. */
  readonly article: string | undefined
  readonly log: string | undefined
}

/** The names of a shard's two files. */
export function shardFiles(folder: string, number: number, ending: string): Both<string> {
  const nameOf = (kind: Kind): string => join(folder, shardName(kind, number, ending))
  return {article: nameOf('articles'), log: nameOf('logs')}
}

/**
 * The articles of a shard and their logs, line beside line. No more is held of them than a page and what the disk
 * gives at once.
 *
 * @throws {FileError} `input` where one of the files can't be read, `corrupt` where it is not lines of UTF-8.
 */
export async function* readShard(files: Both<string>): AsyncGenerator<ShardLines> {
  const articles = textsOf(files.article)
  const logs = textsOf(files.log)
  try {
    for (let line = 1; ; line++) {
      const article = await articles.next()
      const log = await logs.next()
      if (article.done && log.done) return
      yield {line, article: article.value ?? undefined, log: log.value ?? undefined}
    }
  } finally {
    await articles.return(undefined)
    await logs.return(undefined)
  }
}

async function* textsOf(file: string): AsyncGenerator<string, undefined> {
  const decoder = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true})
  try {
    for await (const lines of linesOfFile(file)) {
      for (const {bytes} of lines) yield decoder.decode(bytes ?? new Uint8Array())
    }
  } catch (error) {
    if (error instanceof FileError) throw error
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    const isBytes = code.startsWith('Z_') || code.startsWith('ERR_ENCODING')
    const message = isBytes
      ? `${file} is damaged: ${causeOf(error)}; clean its pages again.`
      : `${file} can't be read: ${causeOf(error)}.`
    throw new FileError(isBytes ? 'corrupt' : 'input', message, {cause: error})
  }
  return undefined
}
