import {mkdtemp, readdir, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {test} from 'vitest'

/** A test with an empty `folder` of its own, gone afterwards. */
export const inFolder = test.extend<{folder: string}>({
  // eslint-disable-next-line no-empty-pattern -- vitest reads the names of what a fixture needs from the pattern
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'tamis-'))
    await use(folder)
    await rm(folder, {recursive: true, force: true})
  }
})

/** The names in a folder, in order. */
export async function filesIn(folder: string): Promise<string[]> {
  return (await readdir(folder)).sort()
}
