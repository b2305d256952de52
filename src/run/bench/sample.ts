import {open, readFile, readdir} from 'node:fs/promises'
import {join} from 'node:path'
import {readRows} from './read-rows.js'

/** What was written for a bench to read. */
export interface Sample {
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

/** The texts of a folder's .txt files, or of an .ndjson or .ndjson.gz with `text` or `dumps.block`. */
export async function readSample(path: string): Promise<readonly string[]> {
  if (!/\.ndjson(?:\.gz)?$/.test(path)) {
    const names = (await readdir(path)).filter(name => name.endsWith('.txt')).sort()
    return Promise.all(names.map(name => readFile(join(path, name), 'utf8')))
  }
  const texts: string[] = []
  for await (const row of readRows(path)) {
    const {text, dumps} = row as {text?: string; dumps?: {block?: string}}
    texts.push(text ?? dumps?.block ?? '')
  }
  return texts
}
