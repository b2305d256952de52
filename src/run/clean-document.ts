import {articleSchema} from '../article/article.js'
import {logSchema} from '../article/log.js'
import {clean, type Cleaned} from '../clean.js'
import {fileNameOf} from '../io/file-name-of.js'
import {writeTogether} from '../write/write-together.js'
import type {Document} from '../read/document.js'

/**
 * Clean one document, and write its article and its log, both held to their schemas.
 *
 * @param output a folder that is there
 * @throws {FileError} where what comes of it can't be written.
 */
export async function cleanDocument(document: Document, output: string): Promise<Cleaned> {
  const {id, text, hints, encoding, by, lossy, rendered, known} = document
  const cleaned = clean(text, {id, ...hints, encoding, by, lossy, rendered, known})
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
