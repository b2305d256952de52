import {join} from 'node:path'
import {FileError} from '../io/file-error.js'
import {fileNameOf} from '../io/file-name-of.js'
import {listOutput, SUMMARY, type Output} from '../io/list-output.js'
import {readPair, type Both} from '../io/read-pair.js'
import {prove} from '../prove.js'
import type {Document} from '../read/document.js'
import {ReadError} from '../read/read-error.js'
import {shardFiles} from '../read/read-shard.js'
import {placeOf, subjectOf} from '../read/where.js'
import {gapsIn, halfOf, leastPages} from './gone.js'
import {RawIndex} from './raw-index.js'
import {rawTexts, type RawText} from './raw-text.js'
import {encodingFailures, proofOf, type Proof} from './proof.js'
import {verifyShard} from './verify-shard.js'

/** What can't be proven, in a sentence. */
interface Passed {
  readonly passed: string
}

/**
 * Prove every article of a folder by its log, one after the other: of pairs of files those whose raw text is at hand in
 * its order, then the others by name; then those of shards; then say what is gone.
 *
 * @param documents the raw pages that are there, others too; what can't be read of them comes in their place
 * @throws {FileError} where the folder can't be read or has no article or log in it.
 */
export async function* verifyFolder(
  folder: string,
  documents: AsyncIterable<Document | ReadError>
): AsyncGenerator<Proof | ReadError | Passed> {
  const output = await listOutput(folder)
  const passed = passedOf(folder, output)
  if (output.articles.length + output.shards.length === 0) {
    const cause = passed[0] ?? `${folder} has no article in it`
    throw new FileError(
      'input',
      `${cause}; clean ${passed.length > 0 ? 'into JSON or NDJSON' : 'something into it'} first.`
    )
  }
  for (const cause of passed) yield {passed: `${cause}; clean into JSON or NDJSON to have them proven.`}
  let pages = 0
  let parts = 0
  for await (const item of proofsIn(folder, output, documents)) {
    if ('failures' in item) {
      if (item.isPart) parts++
      else pages++
    }
    yield item
  }
  const gaps = gapsIn(folder, output.shards)
  yield* gaps
  // What was passed over is of the account as well; the pages of a part that is gone are spoken of.
  const least = passed.length + parts + gaps.length > 0 ? 0 : await leastPages(folder, output)
  if (pages < least) {
    const failure = `${folder} has fewer pages in it than the ${least} of its ${SUMMARY}; clean them again.`
    yield {name: folder, isPart: true, failures: [failure]}
  }
}

async function* proofsIn(
  folder: string,
  output: Output,
  documents: AsyncIterable<Document | ReadError>
): AsyncGenerator<Proof | ReadError> {
  const {files, shards} = output
  const articles = new Set(output.articles)
  const index = new RawIndex()
  for await (const raw of rawTexts(documents)) {
    if (raw instanceof ReadError) {
      yield raw
      continue
    }
    if (shards.length > 0) index.add(raw)
    for (const ending of ['.json', '.json.gz']) {
      const article = `${fileNameOf(raw.id)}${ending}`
      if (articles.delete(article)) yield await verify(folder, article, files, raw)
    }
  }
  for (const article of articles) yield await verify(folder, article, files)
  for (const {number, ending} of shards) {
    const shard = shardFiles(folder, number, ending)
    const half = halfOf(files, shard)
    if (half) yield half
    else yield* verifyShard(shard, index)
  }
}

/** Half a sentence for each form of output that has no places in the raw text, or isn't read. */
function passedOf(folder: string, {parquet, texts}: Output): string[] {
  const sentence = ([first, ...others]: readonly string[], what: string): string[] => {
    if (first === undefined) return []
    const more = others.length > 0 ? ` and ${others.length} more are` : ' is'
    return [`${join(folder, first)}${more} ${what}, which can't be proven`]
  }
  return [...sentence(parquet, 'Parquet'), ...sentence(texts, 'text without places')]
}

async function verify(
  folder: string,
  file: string,
  files: ReadonlySet<string>,
  raw?: RawText
): Promise<Proof> {
  const [ending = '', gz = ''] = /\.json(\.gz)?$/.exec(file) ?? []
  const name = file.slice(0, file.length - ending.length)
  const own: Both<string> = {article: file, log: `${name}.log.json${gz}`}
  const paths: Both<string> = {article: join(folder, own.article), log: join(folder, own.log)}
  if (!files.has(own.log)) {
    return {name, failures: [`${paths.article} has no log beside it; clean the page again.`]}
  }
  if (!files.has(own.article)) {
    return {name, failures: [`${paths.log} has no article beside it; clean the page again.`]}
  }
  return proofOf(name, async () => {
    const {article, log} = await readPair(paths.article)
    const subjects = {...paths, raw: raw ? subjectOf(raw.where) : ''}
    const failures = [...prove(article, log, raw?.text)].map(flaw => `${subjects[flaw.in]} ${flaw.what}.`)
    if (raw) {
      const said = {file: paths.log, encoding: log.raw.encoding}
      failures.push(...encodingFailures(subjects.raw, raw.encoding, said))
    }
    if (fileNameOf(article.id) !== name)
      failures.push(`${paths.article} is of the page “${article.id}”, whose file has another name.`)
    return {name, raw: raw && placeOf(raw.where), chars: log.raw.length, failures}
  })
}
