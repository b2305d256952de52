import {link, lstat, open, readFile, rename, rm, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {causeOf} from './cause.js'
import {FileError} from './file-error.js'
import {holderOf, lives, markOf, ownHolder, type Holder} from './holder.js'
import {isThere} from './is-there.js'
import {temporaryIn} from './temporary.js'

const NAME = '.tamis-lock'
/** Who holds a lock writes it anew so often; a lock that was not for so long is nobody's. In milliseconds. */
const BEAT = 20_000
const SILENCE = 6 * BEAT

/**
 * Take a folder for this process alone, among those that ask for it so. A lock whose process is no more counts for
 * nothing; on another machine or in another container a process can't be seen, so that its lock holds until it has not been
 * written anew for two minutes.
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
      await clear(file, folder, own)
      if (!(await take(own, file, mark))) throw held(folder, file, undefined)
    }
    const stop = await keep(file, mark)
    return async () => {
      await stop()
      await rm(file, {force: true})
    }
  } catch (error) {
    if (error instanceof FileError) throw error
    throw new FileError('output', `${file} can't be written: ${causeOf(error)}.`, {cause: error})
  } finally {
    await rm(own, {force: true}).catch(() => undefined)
  }
}

/** Write a lock anew from time to time, whatever has its name by then. @returns what ends that */
async function keep(file: string, mark: string): Promise<() => Promise<void>> {
  const handle = await open(file, 'r+')
  const timer = setInterval(() => void handle.write(mark, 0).catch(() => undefined), BEAT).unref()
  return () => {
    clearInterval(timer)
    return handle.close()
  }
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

/** Take away a lock whose process is no more. @param own a file that was written just now, by the clock of its disk */
async function clear(file: string, folder: string, own: string): Promise<void> {
  if ((await lstat(file).catch(() => undefined))?.isDirectory())
    throw new FileError('output', `${file} is a folder, where the lock would be; move it away.`)
  const mark = await readMark(file)
  const holder = holderOf(mark)
  if (holder && ((await lives(holder)) ?? (await isFresh(file, own)))) throw held(folder, file, holder)
  // Another process may have cleared it since and taken its place: that one's lock is put back.
  const aside = temporaryIn(folder, 'old')
  await rename(file, aside).catch(() => undefined)
  const moved = (await isThere(aside)) ? await readMark(aside) : mark
  if (moved !== mark) await link(aside, file).catch(() => undefined)
  await rm(aside, {force: true})
}

async function isFresh(file: string, own: string): Promise<boolean> {
  try {
    const [lock, now] = await Promise.all([lstat(file), lstat(own)])
    return now.mtimeMs - lock.mtimeMs < SILENCE
  } catch {
    // Whoever has the folder may have swept `own` away.
    return true
  }
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
