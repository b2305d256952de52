import {randomBytes} from 'node:crypto'
import {link, open, rename, rm, type FileHandle} from 'node:fs/promises'
import {basename, join} from 'node:path'
import {causeOf} from './cause.js'
import {FileError} from './file-error.js'

/** A file's name and what is to be in it. */
export type Entry = readonly [name: string, content: string]

/**
 * Write files into a folder, all of them or none: each in full under a temporary name and on the disk before the
 * first takes its own name. What had these names before is replaced, a link never followed; where anything fails it
 * is as it was.
 *
 * (write-file-atomic and its kin ignore how much a write took, and leave a stump on a full disk.)
 *
 * @param names without a path
 * @throws {FileError} `output`, naming the first file.
 */
export async function writeTogether(folder: string, entries: readonly Entry[]): Promise<void> {
  const suffix = `.${randomBytes(6).toString('hex')}`
  const moves = entries.map(([name, content]) => {
    const target = join(folder, name)
    const beside = join(folder, `.${basename(name)}${suffix}`)
    return {target, content, fresh: `${beside}.new`, former: `${beside}.old`}
  })
  const undo: (() => Promise<void>)[] = []
  try {
    for (const {fresh, content} of moves) await writeWhole(fresh, content)
    for (const {target, fresh, former} of moves) {
      const putBack = await keep(target, former)
      await rename(fresh, target)
      undo.push(putBack)
    }
    await sync(folder)
  } catch (error) {
    for (const step of undo.reverse()) await step().catch(() => undefined)
    const file = moves[0]?.target ?? folder
    throw new FileError('output', `${file} can't be written: ${causeOf(error)}.`, {cause: error})
  } finally {
    for (const {fresh, former} of moves) {
      await rm(fresh, {force: true}).catch(() => undefined)
      await rm(former, {force: true}).catch(() => undefined)
    }
  }
}

async function writeWhole(file: string, content: string): Promise<void> {
  const handle = await open(file, 'wx')
  await finish(handle, async () => {
    await handle.writeFile(content)
    await handle.sync()
  })
}

/** Give what is at `target` a second name; the result puts it back as it is now. */
async function keep(target: string, former: string): Promise<() => Promise<void>> {
  try {
    await link(target, former)
    return () => rename(former, target)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return () => rm(target)
    // A folder, which `rename` will tell of, or a file system without second names: what is new has to stay.
    return () => Promise.resolve()
  }
}

/** Put the names of a folder on the disk. */
async function sync(folder: string): Promise<void> {
  // Windows opens no folders.
  if (process.platform === 'win32') return
  const handle = await open(folder)
  await finish(handle, () => handle.sync())
}

async function finish(handle: FileHandle, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } finally {
    await handle.close()
  }
}
