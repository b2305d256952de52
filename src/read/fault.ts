import type {FailureKind} from '../io/file-error.js'

/**
 * Why a document got no article. The codes are part of the filter's protocol: a closed list, to which a version may
 * add. Those of `READ_FAULTS` come up only where files are read.
 */
export const FAULTS = {
  'blank-line': 'the line has nothing on it',
  'too-large':
    'the line is longer than --max-line says, has more values than memory holds, or its answer would not fit a string',
  'invalid-utf-8': 'the line is not UTF-8',
  'invalid-json': 'the line is not JSON',
  'wrong-type': 'the line is not an object, or a field of it is not what it must be',
  'missing-id': 'the document has no `id`',
  'missing-text': 'the document has neither text nor `html`',
  'too-deep': '`meta` is nested too deeply to be handed through, or `html` to be read',
  empty: 'the text has nothing but white space',
  timeout: 'cleaning took longer than --max-seconds says, twice',
  'out-of-memory': 'cleaning took more memory than --max-memory says, twice',
  crashed: 'the thread that cleaned it ended, twice',
  unbalanced: 'the books of the page do not close (a bug in tamis)',
  internal: 'anything else (a bug in tamis)'
} as const

/** What more can be wrong with a file, or a document in it. */
const READ_FAULTS = {
  unreadable: 'there is no such file, or it may not be read',
  'no-documents': 'there is no page in the file, the folder or what a pattern matches',
  'not-text': 'the bytes are not text',
  'not-gzip': 'the file is named .gz and is not gzip',
  damaged: 'what is compressed is damaged, cut off, or grows without end',
  malformed: 'a record is not WARC, or what it holds is not HTTP',
  'duplicate-id': 'a document before it has the same id, or a file name that is the same'
} as const

export type FaultCode = keyof typeof FAULTS | keyof typeof READ_FAULTS

/** What a person who wants the document can do about it: half a sentence. */
const ADVICE: Readonly<Record<FaultCode, string>> = {
  'blank-line': 'take the line out',
  'too-large': 'raise --max-bytes, or leave it out',
  'invalid-utf-8': 'convert the file to UTF-8, with iconv for example',
  'invalid-json': 'write each document as JSON on a line of its own',
  'wrong-type': 'write it as the README says',
  'missing-id': 'give each document an `id`',
  'missing-text': 'name the field its text is in with --field',
  'too-deep': 'leave it out',
  empty: 'scrape the page again, or leave it out',
  timeout: 'leave it out, or allow it more time with --max-seconds',
  'out-of-memory': 'leave it out, or allow it more memory with --max-memory',
  crashed: 'please report it with the file',
  unbalanced: 'please report it with the file',
  internal: 'please report it with the file',
  unreadable: 'check the path',
  'no-documents': 'choose another path, or name its format with --format',
  'not-text': 'give the text of the page instead',
  'not-gzip': 'take .gz from its name, or fetch it again',
  damaged: 'fetch the file again to have what was there',
  malformed: 'fetch the file again to have what was there',
  'duplicate-id': 'rename one, or have it numbered with --on-duplicate-id suffix'
}

/** These say that bytes are not what they should be; the others, that the wrong thing was asked for. */
const CORRUPT: ReadonlySet<FaultCode> = new Set([
  'invalid-utf-8',
  'invalid-json',
  'not-text',
  'not-gzip',
  'damaged',
  'malformed'
])

/** A document's mistake, or one of tamis's own with it: an error row, while its neighbours go on. */
export class Fault extends Error {
  override readonly name = 'Fault'
  readonly code: FaultCode
  /** Half a sentence: what to do about it. */
  readonly advice: string

  constructor(code: FaultCode, message: string = {...FAULTS, ...READ_FAULTS}[code], advice = ADVICE[code]) {
    super(message)
    this.code = code
    this.advice = advice
  }
}

export function isFaultCode(code: string): code is FaultCode {
  return Object.hasOwn(FAULTS, code) || Object.hasOwn(READ_FAULTS, code)
}

export function kindOf(code: FaultCode): FailureKind {
  if (code === 'unbalanced' || code === 'internal') return 'bug'
  return CORRUPT.has(code) ? 'corrupt' : 'input'
}
