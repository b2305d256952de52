import {readdir} from 'node:fs/promises'
import {join} from 'node:path'
import {causeOf} from '../io/cause.js'
import {FileError} from '../io/file-error.js'
import {fileNameOf} from '../io/file-name-of.js'
import {readPair, type Pair} from '../io/read-pair.js'
import {prove} from '../prove.js'
import type {Document} from '../read/document.js'
import {ReadError} from '../read/read-error.js'
import {placeOf, subjectOf} from '../read/where.js'

/** What the proof of one page came to. */
export interface Verdict {
  /** The name of article and log, without ending. */
  readonly name: string
  /** Whole sentences, each with the file it is about; none where all holds. */
  readonly failures: readonly string[]
  /** Where the raw text stands that was compared; not given where the restored text had to stand in for it. */
  readonly raw?: string | undefined
  /** UTF-16 units of the raw text; not given where article and log could not be read. */
  readonly chars?: number
}

/**
 * Prove every article of a folder by its log, one after the other: those whose raw text is at hand in its order, then
 * the others by name.
 *
 * @param raws the raw texts that are there, of other pages too; what can't be read of them comes in their place
 * @throws {FileError} where the folder can't be read or has no article or log in it.
 */
export async function* verifyFolder(
  folder: string,
  raws: AsyncIterable<Document | ReadError>
): AsyncGenerator<Verdict | ReadError> {
  const files = new Set(await listJson(folder))
  const names = new Set([...files].map(file => file.replace(/(?:\.log)?\.json$/, '')))
  for await (const raw of raws) {
    if (raw instanceof ReadError) yield raw
    else if (names.delete(fileNameOf(raw.id))) yield await verify(folder, fileNameOf(raw.id), files, raw)
  }
  for (const name of names) yield await verify(folder, name, files)
}

async function listJson(folder: string): Promise<string[]> {
  const files = await readdir(folder).catch((error: unknown) => {
    throw new FileError('input', `${folder} can't be read: ${causeOf(error)}.`, {cause: error})
  })
  const found = files.filter(file => isOfPage(file)).sort((a, b) => (a < b ? -1 : 1))
  if (found.length > 0) return found
  throw new FileError('input', `${folder} has no article in it; clean something into it first.`)
}

/** Whether it is an article or a log: neither the run's account nor what a run keeps for itself. */
function isOfPage(file: string): boolean {
  return file.endsWith('.json') && !file.startsWith('.') && file !== 'summary.json'
}

async function verify(
  folder: string,
  name: string,
  files: ReadonlySet<string>,
  raw?: Document
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
    const where = raw && placeOf(raw.where)
    return {name, raw: where, chars: pair.log.raw.length, failures: failuresOf(path, name, pair, raw)}
  } catch (error) {
    if (error instanceof FileError) return {name, failures: [error.message]}
    throw error
  }
}

function failuresOf(path: string, name: string, {article, log}: Pair, raw?: Document): string[] {
  const files = {article: `${path}.json`, log: `${path}.log.json`, raw: raw ? subjectOf(raw.where) : ''}
  const failures = [...prove(article, log, raw?.text)].map(flaw => `${files[flaw.in]} ${flaw.what}.`)
  if (raw && raw.encoding !== log.raw.encoding)
    failures.push(`${files.raw} is ${raw.encoding}, but ${log.raw.encoding} by ${files.log}.`)
  if (fileNameOf(article.id) !== name)
    failures.push(`${files.article} is of the page “${article.id}”, whose file has another name.`)
  return failures
}
