import type {Dirent} from 'node:fs'
import {readdir, stat} from 'node:fs/promises'
import {join, parse, resolve} from 'node:path'
import {causeOf} from './cause.js'
import {FileError} from './file-error.js'
import {fileNameOf} from './file-name-of.js'

/** A file to be read as the text of one page. */
export interface TextFile {
  /** The file's name without ending. */
  readonly id: string
  readonly file: string
}

/**
 * The text files that paths stand for: a file for itself, a folder for every `.txt` file below it. In the order of
 * the paths, within a folder by code unit, so that it is the same on every machine. A file named twice comes once.
 *
 * What can't be listed, and a second file that would be written to the same place, is an error in its place.
 */
export async function listTexts(paths: readonly string[]): Promise<(TextFile | FileError)[]> {
  const listed: (TextFile | FileError)[] = []
  for (const path of paths) listed.push(...(await listPath(path)))
  return withoutTwins(listed)
}

async function listPath(path: string): Promise<(TextFile | FileError)[]> {
  try {
    if (!(await stat(path)).isDirectory()) return [toInput(path)]
  } catch (error) {
    return [unreadable(path, error)]
  }
  const files = await listFolder(path)
  if (files.length > 0) return files
  const message = `${path} has no .txt file in it; choose another folder, or name files one by one.`
  return [new FileError('input', message)]
}

/** A file that was named. Outputs end in `.json` and inputs never do, so no run can write over what it reads. */
function toInput(file: string): TextFile | FileError {
  if (!/\.json$/i.test(file)) return toTextFile(file)
  return new FileError('input', `${file} is JSON, as tamis writes it; give the text of the page instead.`)
}

async function listFolder(folder: string): Promise<(TextFile | FileError)[]> {
  let entries: Dirent[]
  try {
    entries = await readdir(folder, {withFileTypes: true})
  } catch (error) {
    return [unreadable(folder, error)]
  }
  const listed: (TextFile | FileError)[] = []
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name)
    // A link to a folder is not followed: it could lead back here.
    if (entry.isDirectory()) listed.push(...(await listFolder(path)))
    else if (/\.txt$/i.test(entry.name) && (entry.isFile() || entry.isSymbolicLink()))
      listed.push(toTextFile(path))
  }
  return listed
}

function toTextFile(file: string): TextFile {
  return {id: parse(file).name, file}
}

function unreadable(path: string, error: unknown): FileError {
  return new FileError('input', `${path} can't be read: ${causeOf(error)}.`, {cause: error})
}

/** Makes an error of each file whose output would take the place of another's. */
function withoutTwins(listed: readonly (TextFile | FileError)[]): (TextFile | FileError)[] {
  const owners = new Map<string, string>()
  const files = new Set<string>()
  return listed.flatMap((item): (TextFile | FileError)[] => {
    if (item instanceof FileError) return [item]
    const {id, file} = item
    if (files.has(resolve(file))) return []
    files.add(resolve(file))
    // Some file systems take names that differ only in case for one.
    const key = fileNameOf(id).toLowerCase()
    const owner = owners.get(key)
    if (owner === undefined) {
      owners.set(key, file)
      return [item]
    }
    const message = `${file} would be written to the same file as ${owner}; rename one, or clean them into two folders.`
    return [new FileError('input', message)]
  })
}
