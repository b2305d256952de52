import type {Document} from '../read/document.js'
import {kindOf, type Fault} from '../read/fault.js'
import type {ReadError} from '../read/read-error.js'
import {placeOf, subjectOf} from '../read/where.js'
import type {Failed} from '../write/sink.js'

/** A document that could not be read. */
export function toUnread({id, where, code, message}: ReadError): Failed {
  return {id: id ?? null, place: placeOf(where), code, message}
}

/** A document that was read and could not be cleaned. */
export function toFailed({id, where}: Document, {code, message, advice}: Fault): Failed {
  const by = kindOf(code) === 'bug' ? ', by a mistake in tamis' : ''
  const cause = message.replaceAll(';', ',').replace(/\.$/, '')
  const sentence = `${subjectOf(where)} can't be cleaned${by}: ${cause}; ${advice}.`
  return {id, place: placeOf(where), code, message: sentence}
}
