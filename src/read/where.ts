import type {Span} from '../page/span.js'

/** Where a document stands. */
export interface Where {
  /** The file's path; `stdin` for that. */
  readonly file: string
  /** Counted from 1, from the beginning of the file or from `behind`. */
  readonly line?: number
  /** Behind this byte of the file lines are counted, as those of a damaged stretch before it are not known. */
  readonly behind?: number
  /** Its bytes in the file: of gzip, as compressed. */
  readonly bytes?: Span
}

/** In words: “pages.ndjson.gz, line 3 behind byte 4096”. */
export function placeOf({file, line, behind, bytes}: Where): string {
  if (line !== undefined) return `${file}, line ${line}${behind ? ` behind byte ${behind}` : ''}`
  return bytes ? `${file}, bytes ${bytes[0]}–${bytes[1]}` : file
}

/** The same as what a sentence is about: “pages.ndjson.gz, line 3,” can't be read. */
export function subjectOf(where: Where): string {
  const place = placeOf(where)
  return place === where.file ? place : `${place},`
}

/** Whether it is a file as a whole, and no document amid others in it. */
export function isWholeFile({line, bytes}: Where): boolean {
  return line === undefined && bytes === undefined
}
