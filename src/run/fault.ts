/**
 * Why a document of a filter got no article. The codes are part of the filter's protocol: a closed list, to which
 * a version may add.
 */
export const FAULTS = {
  'blank-line': 'the line has nothing on it',
  'too-large': 'the line has more bytes than --max-line says, or its answer would not fit a string',
  'invalid-utf-8': 'the line is not UTF-8',
  'invalid-json': 'the line is not JSON',
  'wrong-type': 'the line is not an object, or a field of it is not what it must be',
  'missing-id': 'the document has no `id`',
  'missing-text': 'the document has no `text`',
  unsupported: 'the document has `html` in place of `text`, which this version does not read',
  'too-deep': '`meta` is nested too deeply to be handed through',
  empty: 'the text has nothing but white space',
  timeout: 'cleaning took longer than --max-seconds says, twice',
  'out-of-memory': 'cleaning took more memory than --max-memory says, twice',
  crashed: 'the thread that cleaned it ended, twice',
  unbalanced: 'the books of the page do not close (a bug in tamis)',
  internal: 'anything else (a bug in tamis)'
} as const

export type FaultCode = keyof typeof FAULTS

/** A document's mistake, or one of tamis's own with it: an error row, while its neighbours go on. */
export class Fault extends Error {
  override readonly name = 'Fault'
  readonly code: FaultCode

  constructor(code: FaultCode, message: string = FAULTS[code]) {
    super(message)
    this.code = code
  }
}
