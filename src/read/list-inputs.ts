import type {Dirent} from 'node:fs'
import {readdir, realpath, stat} from 'node:fs/promises'
import {isAbsolute, join, normalize, parse, relative, resolve, sep} from 'node:path'
import {glob, isDynamicPattern} from 'tinyglobby'
import {causeOf} from '../io/cause.js'
import {ALL_ENDINGS, formatOfName, withoutGz} from './format.js'
import {ReadError} from './read-error.js'

/** A file to be read, or standard input. */
export interface Input {
  /** The file's name without ending: the id of a page that is a file of its own. */
  readonly id: string
  readonly file: string
  readonly isStdin?: true
}

/** The path that stands for standard input. */
const STDIN = '-'

/**
 * The files that paths stand for: a file for itself, a folder for every file below it whose ending is known, a
 * pattern for the files it matches, `-` for standard input. In the order of the paths, within a folder by code unit, so
 * that it is the same on every machine. A file named twice comes once.
 *
 * What can't be listed is an error in its place.
 *
 * @param output a folder that is passed by where it lies below a folder, or below where a pattern begins
 */
export async function listInputs(paths: readonly string[], output?: string): Promise<(Input | ReadError)[]> {
  const apart = output === undefined ? undefined : await realpath(output).catch(() => undefined)
  const files = new Set<string>()
  const listed: (Input | ReadError)[] = []
  for (const path of paths) {
    for (const item of await listPath(path, apart)) {
      const key = item instanceof ReadError ? undefined : item.isStdin ? STDIN : resolve(item.file)
      if (key !== undefined && files.has(key)) continue
      if (key !== undefined) files.add(key)
      listed.push(item)
    }
  }
  return listed
}

async function listPath(path: string, apart: string | undefined): Promise<(Input | ReadError)[]> {
  if (path === STDIN) return [{id: 'stdin', file: 'stdin', isStdin: true}]
  try {
    if (!(await stat(path)).isDirectory()) return [toNamed(path)]
  } catch (error) {
    return isDynamicPattern(path) ? listPattern(path, apart) : [unreadable(path, error)]
  }
  const files = await listFolder(path, await nameBelow(path, apart))
  if (files.length > 0) return files
  const message = `${path} has no file in it that tamis reads (${ALL_ENDINGS}); choose another folder, or name files one by one.`
  return [new ReadError({file: path}, 'no-documents', message)]
}

async function listPattern(pattern: string, apart: string | undefined): Promise<(Input | ReadError)[]> {
  const found = await glob(pattern, {
    absolute: isAbsolute(pattern),
    expandDirectories: false,
    followSymbolicLinks: false
  })
  const passed = await nameBelow(beginOf(pattern), apart)
  const files = found.filter(file => !passed || !normalize(file).startsWith(`${passed}${sep}`))
  if (files.length > 0) return files.sort((a, b) => (a < b ? -1 : 1)).map(toNamed)
  const message = `${pattern} matches no file; check the pattern, or name files one by one.`
  return [new ReadError({file: pattern}, 'no-documents', message)]
}

/** A file that was named. What ends in `.json`, packed or not, is what tamis writes by default, and no input. */
function toNamed(file: string): Input | ReadError {
  if (!/\.json$/i.test(withoutGz(file))) return toInput(file)
  const message = `${file} is JSON, as tamis writes it; give the text of the page instead.`
  return new ReadError({file}, 'unreadable', message)
}

async function listFolder(folder: string, passed: string | undefined): Promise<(Input | ReadError)[]> {
  let entries: Dirent[]
  try {
    entries = await readdir(folder, {withFileTypes: true})
  } catch (error) {
    return [unreadable(folder, error)]
  }
  const listed: (Input | ReadError)[] = []
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name)
    // A link to a folder is not followed: it could lead back here.
    if (entry.isDirectory()) {
      if (path !== passed) for (const item of await listFolder(path, passed)) listed.push(item)
    } else if (formatOfName(entry.name) && (entry.isFile() || entry.isSymbolicLink()))
      listed.push(toInput(path))
  }
  return listed
}

/** How a walk that begins at a folder names a real path; nothing where that isn't below it. */
async function nameBelow(begin: string, real: string | undefined): Promise<string | undefined> {
  const from = real === undefined ? undefined : await realpath(begin).catch(() => undefined)
  if (real === undefined || from === undefined) return undefined
  const way = relative(from, real)
  return way === '' || way.split(sep)[0] === '..' || isAbsolute(way) ? undefined : join(begin, way)
}

/** The folder below which a pattern looks: what stands before its first sign. */
function beginOf(pattern: string): string {
  const parts = pattern.split('/')
  const first = parts.findIndex(part => isDynamicPattern(part))
  return parts.slice(0, first).join('/') || (isAbsolute(pattern) ? '/' : '.')
}

function toInput(file: string): Input {
  return {id: parse(withoutGz(file)).name, file}
}

function unreadable(path: string, error: unknown): ReadError {
  return new ReadError({file: path}, 'unreadable', `${path} can't be read: ${causeOf(error)}.`, {
    cause: error
  })
}
