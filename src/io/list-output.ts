import {readdir} from 'node:fs/promises'
import {causeOf} from './cause.js'
import {FileError} from './file-error.js'
import {shardOf} from './shard-name.js'

/** What `tamis clean` wrote to a folder, by the names of its files. */
export interface Output {
  /** All names that are there. */
  readonly files: ReadonlySet<string>
  /** Articles that have a file of their own, or should have one by their log. In order. */
  readonly articles: readonly string[]
  /** Shards of NDJSON, in order. */
  readonly shards: readonly {readonly number: number; readonly ending: string}[]
  /** Files of Parquet, in order. */
  readonly parquet: readonly string[]
  /** Pages as text or Markdown, which have a log, but no places in the raw text. In order. */
  readonly texts: readonly string[]
}

/** A run's account of itself, which is no page. */
export const SUMMARY = 'summary.json'

/**
 * Whether nothing stands in a folder but what tamis keeps there for itself.
 *
 * @throws {FileError} `input` where it can't be read.
 */
export async function isEmpty(folder: string): Promise<boolean> {
  return (await namesIn(folder)).every(name => name.startsWith('.'))
}

/** @throws {FileError} `input` where the folder can't be read. */
export async function listOutput(folder: string): Promise<Output> {
  const names = await namesIn(folder)
  names.sort((a, b) => (a < b ? -1 : 1))
  const files = new Set(names)
  const articles = new Set<string>()
  const texts: string[] = []
  const shards = new Map<string, {number: number; ending: string}>()
  const parquet: string[] = []
  for (const name of names) {
    if (name.startsWith('.') || name === SUMMARY) continue
    const {kind, number = 0, ending = ''} = shardOf(name) ?? {}
    if (ending === '.parquet') parquet.push(name)
    else if (kind === 'articles' || kind === 'logs') shards.set(`${number}${ending}`, {number, ending})
    const [whole, log, gz = ''] = /(\.log)?\.json(\.gz)?$/.exec(name) ?? []
    if (whole === undefined) continue
    const stem = name.slice(0, name.length - whole.length)
    const text = ['.txt', '.md'].map(ending => `${stem}${ending}${gz}`).find(text => files.has(text))
    if (log && text !== undefined && !files.has(`${stem}.json${gz}`)) texts.push(text)
    else articles.add(`${stem}.json${gz}`)
  }
  return {
    files,
    articles: [...articles],
    shards: [...shards.values()].sort((a, b) => a.number - b.number),
    parquet,
    texts
  }
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: unknown) => {
    throw new FileError('input', `${folder} can't be read: ${causeOf(error)}.`, {cause: error})
  })
}
