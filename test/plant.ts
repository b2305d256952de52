import {mkdir, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {expect} from 'vitest'
import {FileError} from '../src/io/file-error.js'
import {documentsOf} from '../src/read/documents-of.js'
import {MAX_BYTES} from '../src/read/read-options.js'
import {withoutTwins} from '../src/read/without-twins.js'
import {batch, type BatchOptions, type Outcome} from '../src/run/batch.js'

/** Put files into a folder, with the folders they are in. */
export async function plant(
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>
): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), {recursive: true})
    await writeFile(join(folder, name), content)
  }
}

export interface CleanInOptions extends Partial<BatchOptions> {
  readonly maxBytes?: number
  /** Called as each page comes to its end. */
  readonly onDone?: () => void
}

/** Clean paths of a folder into its `output`, as `tamis clean` does. */
export async function cleanIn(
  folder: string,
  paths: readonly string[],
  {maxBytes = MAX_BYTES, onDone, ...options}: CleanInOptions = {}
): Promise<Outcome[]> {
  const output = join(folder, 'output')
  await mkdir(output, {recursive: true})
  const {signal} = new AbortController()
  const documents = documentsOf(
    paths.map(path => join(folder, path)),
    {maxBytes, signal: options.signal ?? signal}
  )
  const outcomes: Outcome[] = []
  for await (const outcome of batch(withoutTwins(documents), {output, concurrency: 4, signal, ...options})) {
    outcomes.push(outcome)
    onDone?.()
  }
  return outcomes
}

/** Plant texts in `seeds` and clean them into `output`; all must be clean. */
export async function plantCleaned(
  folder: string,
  texts: Readonly<Record<string, string | Uint8Array>>
): Promise<void> {
  const files = Object.entries(texts).map(([id, text]) => [`seeds/${id}.txt`, text] as const)
  await plant(folder, Object.fromEntries(files))
  const outcomes = await cleanIn(folder, ['seeds'])
  expect(outcomes.filter(outcome => outcome instanceof FileError)).toEqual([])
}
