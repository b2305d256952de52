import {readdir} from 'node:fs/promises'
import {join} from 'node:path'
import {causeOf} from '../io/cause.js'
import {FileError} from '../io/file-error.js'
import {fileNameOf} from '../io/file-name-of.js'
import {readPair, type Pair} from '../io/read-pair.js'
import {readText} from '../io/read-text.js'
import {prove} from '../prove.js'

/** What the proof of one page came to. */
export interface Verdict {
  /** The name of article and log, without ending. */
  readonly name: string
  /** Whole sentences, each with the file it is about; none where all holds. */
  readonly failures: readonly string[]
  /** The raw file that was compared; not given where the restored text had to stand in for it. */
  readonly raw?: string | undefined
  /** UTF-16 units of the raw text; not given where article and log could not be read. */
  readonly chars?: number
}

/**
 * Prove every article of a folder by its log, one after the other, by name.
 *
 * @param raws the raw files that are there, by id
 * @throws {FileError} where the folder can't be read or has no article or log in it.
 */
export async function* verifyFolder(
  folder: string,
  raws: ReadonlyMap<string, string>
): AsyncGenerator<Verdict> {
  const files = new Set(await listJson(folder))
  const names = new Set([...files].map(file => file.replace(/(?:\.log)?\.json$/, '')))
  for (const name of names) yield await verify(folder, name, files, raws)
}

async function listJson(folder: string): Promise<string[]> {
  const files = await readdir(folder).catch((error: unknown) => {
    throw new FileError('input', `${folder} can't be read: ${causeOf(error)}.`, {cause: error})
  })
  const found = files.filter(file => file.endsWith('.json')).sort((a, b) => (a < b ? -1 : 1))
  if (found.length > 0) return found
  throw new FileError('input', `${folder} has no article in it; clean something into it first.`)
}

async function verify(
  folder: string,
  name: string,
  files: ReadonlySet<string>,
  raws: ReadonlyMap<string, string>
): Promise<Verdict> {
  const path = join(folder, name)
  if (!files.has(`${name}.log.json`)) {
    return {name, failures: [`${path}.json has no log beside it; clean the page again.`]}
  }
  if (!files.has(`${name}.json`)) {
    return {name, failures: [`${path}.log.json has no article beside it; clean the page again.`]}
  }
  try {
    const pair = await readPair(path)
    const raw = raws.get(pair.log.id)
    return {name, raw, chars: pair.log.raw.length, failures: [...(await failuresOf(path, name, pair, raw))]}
  } catch (error) {
    if (error instanceof FileError) return {name, failures: [error.message]}
    throw error
  }
}

async function failuresOf(path: string, name: string, {article, log}: Pair, raw?: string): Promise<string[]> {
  const decoded = raw === undefined ? undefined : await readText(raw, Infinity)
  const files = {article: `${path}.json`, log: `${path}.log.json`, raw: raw ?? ''}
  const failures = [...prove(article, log, decoded?.text)].map(flaw => `${files[flaw.in]} ${flaw.what}.`)
  if (decoded && decoded.encoding !== log.raw.encoding)
    failures.push(`${files.raw} is ${decoded.encoding}, but ${log.raw.encoding} by ${files.log}.`)
  if (fileNameOf(article.id) !== name)
    failures.push(`${files.article} is of the page “${article.id}”, whose file has another name.`)
  return failures
}
