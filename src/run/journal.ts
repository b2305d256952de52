import {constants} from 'node:fs'
import {lstat, open, rm, type FileHandle} from 'node:fs/promises'
import {join} from 'node:path'
import {causeOf} from '../io/cause.js'
import {FileError} from '../io/file-error.js'
import {writeAll} from '../io/write-all.js'
import {changeOf, hasStdin, type Head} from './head.js'
import {atStart, readJournal, type Commit, type KnownRun, type Standing} from './read-journal.js'

/** Beside the output, and no file that tamis reads or writes otherwise. */
export const JOURNAL = '.tamis-journal'

/**
 * The journal of a run: a line that says what the run is about, and one for each commit. It is appended to once what a
 * line tells is on the disk, so it may know less than there is and never more. A line that was torn is as none.
 */
export interface Journal {
  /** How far the runs before this one have come. */
  readonly standing: Standing
  readonly add: (commit: Commit) => Promise<void>
  /** Write no more. A journal without a commit is taken away: a run may begin in its place. */
  readonly close: () => Promise<void>
  /** Take it away: the run is done. */
  readonly remove: () => Promise<void>
}

/** The journal of a run that writes nothing: what another left stays. */
export function noJournal(): Journal {
  const none = (): Promise<void> => Promise.resolve()
  return {standing: atStart(), add: none, close: none, remove: none}
}

/**
 * Open the journal of a folder, to begin a run or to go on with one.
 *
 * @param isFresh whether to begin anew, whatever there is
 * @throws {FileError} `usage` where another run than this one was broken off, `output` where it can't be written.
 */
export async function openJournal(folder: string, head: Head, isFresh: boolean): Promise<Journal> {
  const file = join(folder, JOURNAL)
  const failed = (error: unknown): FileError =>
    error instanceof FileError
      ? error
      : new FileError('output', `${file} can't be written: ${causeOf(error)}.`, {cause: error})
  try {
    const {handle, known} =
      (isFresh ? undefined : await goOn(file, folder, head)) ?? (await begin(file, head))
    await handle.sync()
    let size = known.bytes
    let isEmpty = known.standing.done === 0
    const remove = (): Promise<void> => rm(file, {force: true})
    return {
      standing: known.standing,
      add: async commit => {
        size += await append(handle, size, commit).catch((error: unknown) => {
          throw failed(error)
        })
        isEmpty = false
      },
      close: async () => {
        await handle.close()
        if (isEmpty) await remove()
      },
      remove
    }
  } catch (error) {
    throw failed(error)
  }
}

/** A run that would mix with another. */
export function refused(folder: string, change: string): FileError {
  const message = `${folder} holds a run that was broken off, and ${change}`
  return new FileError('usage', `${message}; start anew with --fresh, or choose another folder.`)
}

interface Opened {
  readonly handle: FileHandle
  readonly known: Pick<KnownRun, 'standing' | 'bytes'>
}

async function begin(file: string, head: Head): Promise<Opened> {
  // Not written over: a link in its place would be followed.
  await rm(file, {force: true})
  const handle = await open(file, 'wx')
  return {handle, known: {standing: atStart(), bytes: await append(handle, 0, head)}}
}

/** Nothing where there is no journal, or none whose first line is whole: then nothing was committed. */
async function goOn(file: string, folder: string, head: Head): Promise<Opened | undefined> {
  const found = await lstat(file).catch(() => undefined)
  // A pipe would be waited for; of a folder the system tells.
  if (!found?.isFile() && !found?.isDirectory()) return undefined
  // Windows knows no such flag.
  const flags = constants.O_RDWR | ((constants as Partial<typeof constants>).O_NOFOLLOW ?? 0)
  const handle = await open(file, flags).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && ['ENOENT', 'ELOOP'].includes(String(error.code)))
      return undefined
    throw error
  })
  if (!handle) return undefined
  try {
    const known = await readJournal(handle)
    if (known) {
      hold(folder, known, head)
      await handle.truncate(known.bytes)
      return {handle, known}
    }
  } catch (error) {
    await handle.close()
    throw error
  }
  await handle.close()
  return undefined
}

/** Hold a run to being the one that was broken off. */
function hold(folder: string, {head: before}: KnownRun, now: Head): void {
  if (!before.success) throw refused(folder, 'its journal is of another version of tamis')
  const change = changeOf(before.data, now)
  if (change !== undefined) throw refused(folder, change)
  if (hasStdin(now)) throw refused(folder, 'its standard input can’t be read again')
}

/** @returns how many bytes it was */
async function append(handle: FileHandle, at: number, value: object): Promise<number> {
  const bytes = Buffer.from(`${JSON.stringify(value)}\n`)
  await writeAll(handle, bytes, at)
  return bytes.length
}
