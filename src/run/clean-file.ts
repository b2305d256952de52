import {articleSchema} from '../article/article.js'
import {logSchema} from '../article/log.js'
import {clean, type Cleaned} from '../clean.js'
import {fileNameOf} from '../io/file-name-of.js'
import type {TextFile} from '../io/list-texts.js'
import {readText} from '../io/read-text.js'
import {writeTogether} from '../io/write-together.js'

/**
 * Clean one file, and write its article and its log, both held to their schemas.
 *
 * @param output a folder that is there
 * @param maxBytes a larger file is refused
 * @throws {FileError} where the file can't be read, or what comes of it can't be written.
 */
export async function cleanFile({id, file}: TextFile, output: string, maxBytes: number): Promise<Cleaned> {
  const {text, encoding} = await readText(file, maxBytes)
  const cleaned = clean(text, {id, encoding})
  const article = articleSchema.parse(cleaned.article)
  const log = logSchema.parse(cleaned.log)
  const name = fileNameOf(id)
  await writeTogether(output, [
    [`${name}.json`, toJson(article)],
    [`${name}.log.json`, toJson(log)]
  ])
  return {article, log}
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
