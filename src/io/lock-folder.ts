import {link, lstat, readFile, rename, rm, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {causeOf} from './cause.js'
import {FileError} from './file-error.js'
import {holderOf, markOf, mayLive, ownHolder, type Holder} from './holder.js'
import {isThere} from './is-there.js'
import {temporaryIn} from './temporary.js'

const NAME = '.tamis-lock'

/**
 * Take a folder for this process alone, among those that ask for it so. A lock whose process is no more counts for
 * nothing; on another machine or in another container a process can't be seen, so that its lock holds until it is taken
 * away by hand.
 *
 * @returns what gives the folder back
 * @throws {FileError} `usage` where another process has it, `output` where the lock can't be written.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const file = join(folder, NAME)
  const own = temporaryIn(folder, 'new')
  const mark = markOf(await ownHolder())
  try {
    // By a second name, so that whoever sees the lock sees all of it.
    await writeFile(own, mark, {flag: 'wx'})
    if (!(await take(own, file, mark))) {
      await clear(file, folder)
      if (!(await take(own, file, mark))) throw held(folder, file, undefined)
    }
  } catch (error) {
    if (error instanceof FileError) throw error
    throw new FileError('output', `${file} can't be written: ${causeOf(error)}.`, {cause: error})
  } finally {
    await rm(own, {force: true}).catch(() => undefined)
  }
  return () => rm(file, {force: true})
}

async function take(own: string, file: string, mark: string): Promise<boolean> {
  try {
    await link(own, file)
  } catch (error) {
    // Whoever has the folder may have swept `own` away.
    if (isOneOf(error, ['EEXIST', 'ENOENT'])) return false
    try {
      // A file system without second names.
      await writeFile(file, mark, {flag: 'wx'})
    } catch (error) {
      if (isOneOf(error, ['EEXIST'])) return false
      throw error
    }
  }
  return true
}

function isOneOf(error: unknown, codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code))
}

/** Take away a lock whose process is no more. */
async function clear(file: string, folder: string): Promise<void> {
  if ((await lstat(file).catch(() => undefined))?.isDirectory())
    throw new FileError('output', `${file} is a folder, where the lock would be; move it away.`)
  const mark = await readMark(file)
  const holder = holderOf(mark)
  if (holder && (await mayLive(holder))) throw held(folder, file, holder)
  // Another process may have cleared it since and taken its place: that one's lock is put back.
  const aside = temporaryIn(folder, 'old')
  await rename(file, aside).catch(() => undefined)
  const moved = (await isThere(aside)) ? await readMark(aside) : mark
  if (moved !== mark) await link(aside, file).catch(() => undefined)
  await rm(aside, {force: true})
}

/** What a lock says; of a pipe, which would be waited for, and what else is no file, nothing. */
async function readMark(file: string): Promise<string> {
  const isFile = await lstat(file).then(
    stats => stats.isFile(),
    () => false
  )
  return isFile ? readFile(file, 'utf8').catch(() => '') : ''
}

function held(folder: string, file: string, holder: Holder | undefined): FileError {
  const by = holder ? ` by process ${holder.process} on ${holder.host}` : ''
  const message = `${folder} is being written to${by}; wait for that run, or remove ${file} where it is no more.`
  return new FileError('usage', message)
}
