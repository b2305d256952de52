import {open, readFile, readdir} from 'node:fs/promises'
import {join} from 'node:path'
import {causeOf} from '../../io/cause.js'
import {expectFile} from '../../io/expect-file.js'
import {FileError} from '../../io/file-error.js'
import type {Row} from '../../read/row.js'
import {readValues} from '../read-values.js'

/** What was written for a bench to read. */
interface Sample {
  readonly documents: number
  /** Of the texts, as UTF-8. */
  readonly bytes: number
}

/**
 * Write `texts` to `file` as NDJSON, over and over until they have `size` bytes; each has a number of its own at
 * some of its lines, so that no page is another's copy.
 */
export async function writeSample(file: string, texts: readonly string[], size: number): Promise<Sample> {
  if (texts.every(text => text === '')) throw new RangeError('Expected a text to make a sample of')
  const handle = await open(file, 'w')
  let documents = 0
  let bytes = 0
  try {
    while (bytes < size) {
      const text = vary(texts[documents % texts.length]!, documents)
      bytes += Buffer.byteLength(text)
      await handle.appendFile(`${JSON.stringify({id: `page-${documents++}`, text})}\n`)
    }
  } finally {
    await handle.close()
  }
  return {documents, bytes}
}

function vary(text: string, number: number): string {
  return text.replaceAll(/[a-z]{4}\.(?=\s)/g, (end, at: number) =>
    at % 3 === 0 ? `${end.slice(0, -1)} ${number}.` : end
  )
}

/**
 * The texts of a folder's .txt files, or of an .ndjson or .ndjson.gz with `text` or `dumps.block`.
 *
 * @throws {FileError} where it can't be read or has none.
 */
export async function readSample(path: string): Promise<readonly string[]> {
  const all = /\.ndjson(?:\.gz)?$/.test(path) ? await textsOfRows(path) : await textsOfFolder(path)
  const texts = all.filter(text => text !== '')
  if (texts.length === 0) throw new FileError('input', `${path} has no text in it.`)
  return texts
}

async function textsOfRows(file: string): Promise<readonly string[]> {
  const texts: string[] = []
  for await (const {value} of readValues(file)) {
    const {text, dumps} = Object(value) as Row
    const {block} = Object(dumps) as Row
    texts.push(typeof text === 'string' ? text : typeof block === 'string' ? block : '')
  }
  return texts
}

async function textsOfFolder(folder: string): Promise<readonly string[]> {
  try {
    const names = (await readdir(folder)).filter(name => name.endsWith('.txt')).sort()
    return await Promise.all(names.map(name => textOf(join(folder, name))))
  } catch (cause) {
    if (cause instanceof FileError) throw cause
    throw new FileError('input', `${folder} can't be read: ${causeOf(cause)}.`, {cause})
  }
}

async function textOf(file: string): Promise<string> {
  await expectFile(file)
  return readFile(file, 'utf8')
}
