import {articleSchema} from '../article/article.js'
import {logSchema} from '../article/log.js'
import {clean, type Cleaned} from '../clean.js'
import type {Decoded} from '../io/decode.js'
import {FileError} from '../io/file-error.js'
import {fileNameOf} from '../io/file-name-of.js'
import type {TextFile} from '../io/list-texts.js'
import {readText} from '../io/read-text.js'
import {writeTogether} from '../io/write-together.js'

/**
 * Clean one file, and write its article and its log.
 *
 * @param output a folder that is there
 * @param maxBytes a larger file is refused
 * @throws {FileError} where the file can't be read, what comes of it can't be written, or tamis makes a mistake.
 */
export async function cleanFile(input: TextFile, output: string, maxBytes: number): Promise<Cleaned> {
  const cleaned = cleanText(input, await readText(input.file, maxBytes))
  const name = fileNameOf(input.id)
  await writeTogether(output, [
    [`${name}.json`, toJson(cleaned.article)],
    [`${name}.log.json`, toJson(cleaned.log)]
  ])
  return cleaned
}

function cleanText({id, file}: TextFile, {text, encoding}: Decoded): Cleaned {
  try {
    const {article, log} = clean(text, {id, encoding})
    return {article: articleSchema.parse(article), log: logSchema.parse(log)}
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error)
    const message = `${file} can't be cleaned, by a mistake in tamis: ${cause}; please report it with the file.`
    throw new FileError('bug', message, {cause: error})
  }
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
