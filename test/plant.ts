import {mkdir, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {expect} from 'vitest'
import type {Document} from '../src/read/document.js'
import {documentsOf} from '../src/read/documents-of.js'
import {MAX_BYTES} from '../src/read/read-options.js'
import {withoutTwins} from '../src/read/without-twins.js'
import {batch} from '../src/run/batch.js'
import {cleanDocument} from '../src/run/clean-document.js'
import {isCleaned, type Outcome} from '../src/run/outcome.js'
import {openSink} from '../src/write/open-sink.js'

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

/** Clean paths of a folder into its `output`, as `tamis clean` does, on this thread. */
export async function cleanIn(
  folder: string,
  paths: readonly string[],
  maxBytes = MAX_BYTES
): Promise<Outcome[]> {
  const output = join(folder, 'output')
  await mkdir(output, {recursive: true})
  const sink = await openSink({folder: output, to: 'json', gzip: false, shardBytes: MAX_BYTES, commits: 0})
  const documents = documentsOf(
    paths.map(path => join(folder, path)),
    {maxBytes}
  )
  const clean = (some: readonly Document[]) => Promise.resolve(some.map(cleanDocument))
  const outcomes: Outcome[] = []
  for await (const outcome of batch(withoutTwins(documents), {clean, together: 4, ahead: 2})) {
    await sink.take(outcome)
    outcomes.push(outcome)
  }
  await sink.finish()
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
  expect(outcomes.filter(outcome => !isCleaned(outcome))).toEqual([])
}
