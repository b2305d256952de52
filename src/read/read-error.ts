import {FileError} from '../io/file-error.js'
import {kindOf, type Fault, type FaultCode} from './fault.js'
import {subjectOf, type Where} from './where.js'

/** A document, or a stretch of a file, that can't be read: it stands in the document's place. One whole sentence. */
export class ReadError extends FileError {
  readonly where: Where
  readonly code: FaultCode
  /** The document's, where that can be read. */
  readonly id: string | undefined

  constructor(
    where: Where,
    code: FaultCode,
    message: string,
    options?: ErrorOptions & {readonly id?: string | undefined}
  ) {
    super(kindOf(code), message, options)
    this.id = options?.id
    this.where = where
    this.code = code
  }
}

/** Say of a document what is wrong with it: “pages.ndjson, line 7, can't be read: the document has no `id`; …” */
export function toReadError(where: Where, {code, message, advice}: Fault, id?: string): ReadError {
  // A semicolon parts what is wrong from what to do.
  const cause = message.replaceAll(';', ',')
  return new ReadError(where, code, `${subjectOf(where)} can't be read: ${cause}; ${advice}.`, {id})
}
