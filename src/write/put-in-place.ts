import {join} from 'node:path'
import {disk} from './disk.js'
import {temporaryIn} from '../io/temporary.js'

/** A file under a temporary name, closed, and the name it shall have in its folder. */
interface Move {
  readonly path: string
  readonly name: string
}

/**
 * Give files their names, and take others away, all or none. What had the names before is replaced, a link never
 * followed; where anything fails, all is as it was, and the files under temporary names are still there.
 *
 * @param gone names of files that shall not be there any more; one that isn't is no mistake
 * @throws what the system says.
 */
export async function putInPlace(
  folder: string,
  moves: readonly Move[],
  gone: readonly string[] = []
): Promise<void> {
  const formers: string[] = []
  const undo: (() => Promise<void>)[] = []
  const formerOf = (): string => {
    const former = temporaryIn(folder, 'old')
    formers.push(former)
    return former
  }
  try {
    for (const {path, name} of moves) {
      const target = join(folder, name)
      const putBack = await keep(target, formerOf())
      await disk.rename(path, target)
      undo.push(putBack)
    }
    for (const name of gone) {
      const target = join(folder, name)
      if (!(await isFile(target))) continue
      const former = formerOf()
      await disk.rename(target, former)
      undo.push(() => disk.rename(former, target))
    }
    await sync(folder)
  } catch (error) {
    for (const step of undo.reverse()) await step().catch(() => undefined)
    throw error
  } finally {
    for (const former of formers) await disk.rm(former, {force: true}).catch(() => undefined)
  }
}

/** So a system says that a file can't have two names, or that it is a folder. */
const ONE_NAME: ReadonlySet<unknown> = new Set([
  'EPERM',
  'ENOTSUP',
  'EOPNOTSUPP',
  'ENOSYS',
  'EMLINK',
  'EISDIR'
])

/** Give what is at `target` a second name; the result puts it back as it is now. */
async function keep(target: string, former: string): Promise<() => Promise<void>> {
  try {
    await disk.link(target, former)
    return () => disk.rename(former, target)
  } catch (error) {
    const code = codeOf(error)
    if (code === 'ENOENT') return () => disk.rm(target)
    // `rename` will tell of a folder; where files have one name only, what is new has to stay.
    if (ONE_NAME.has(code)) return () => Promise.resolve()
    throw error
  }
}

async function isFile(path: string): Promise<boolean> {
  try {
    return !(await disk.lstat(path)).isDirectory()
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false
    throw error
  }
}

/** Put the names of a folder on the disk. */
async function sync(folder: string): Promise<void> {
  // Windows opens no folders.
  if (process.platform === 'win32') return
  const handle = await disk.open(folder)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
