/**
 * What a failure is about. `input`: a file that is missing, unreadable, empty, too large or a second one of its
 * name; `corrupt`: its bytes are not text; `output`: what was made of it could not be written; `usage`: the run may not
 * begin as it was asked for; `bug`: tamis itself.
 */
export type FailureKind = 'input' | 'corrupt' | 'output' | 'usage' | 'bug'

/** A file that can't be read, understood or written. The message is a whole sentence that names it. */
export class FileError extends Error {
  override readonly name = 'FileError'
  readonly kind: FailureKind

  constructor(kind: FailureKind, message: string, options?: ErrorOptions) {
    super(message, options)
    this.kind = kind
  }
}
