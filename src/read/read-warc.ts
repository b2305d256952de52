import {ByteReader} from './byte-reader.js'
import {charsetIn} from './declared-charset.js'
import type {Document} from './document.js'
import {Fault} from './fault.js'
import {formatOfBytes} from './format.js'
import {decodedBody, toHttpAnswer} from './http-payload.js'
import {InflateError} from './inflate.js'
import type {Source} from './open-input.js'
import {ReadError, toReadError} from './read-error.js'
import type {ReadOptions} from './read-options.js'
import {toPage} from './read-page.js'
import {recordsOf, type NoRecord, type WarcRecord} from './warc-records.js'
import type {Where} from './where.js'

/** What answers begin with. */
const HTTP = 'HTTP/'
const HTML = /^(?:text\/html|application\/xhtml\+xml)\b/i

/**
 * The pages of a WARC or WET file: the text of each `conversion`, the HTML of each `response`; other records are
 * passed by. A damaged gzip member costs its own records only.
 */
export async function* readWarc(source: Source, options: ReadOptions): AsyncGenerator<Document | ReadError> {
  const {input, isGzip, reader, members} = source
  const {file} = input
  let pages = 0
  for await (const member of members) {
    if ('damaged' in member) {
      pages++
      yield toReadError(
        {file, bytes: member.damaged},
        new Fault('damaged', `its gzip is damaged (${member.reason})`)
      )
      continue
    }
    // A record counts once what follows it is sound: the member's checksum stands at its end.
    let held: WarcRecord | NoRecord | undefined
    const release = (): Document | ReadError | undefined => {
      if (!held) return undefined
      const where = {file, bytes: isGzip ? ([member.start, reader.offset] as const) : held.span}
      const item = toItem(held, where, options)
      if (item) pages++
      return item
    }
    try {
      for await (const record of recordsOf(new ByteReader(member.bytes), options.maxBytes)) {
        const item = release()
        if (item) yield item
        held = record
      }
    } catch (error) {
      if (!(error instanceof InflateError)) throw error
      continue
    }
    const last = release()
    if (last) yield last
  }
  if (pages > 0) return
  const message = `${file} has no page in it: no record of text, and no answer in HTML; choose another file.`
  yield new ReadError({file}, 'no-documents', message)
}

function toItem(
  record: WarcRecord | NoRecord,
  where: Where,
  options: ReadOptions
): Document | ReadError | undefined {
  try {
    return 'reason' in record
      ? toReadError(where, new Fault('malformed', record.reason))
      : toDocument(record, where, options)
  } catch (error) {
    if (error instanceof Fault) return toReadError(where, error)
    if (error instanceof ReadError) return error
    throw error
  }
}

function toDocument(record: WarcRecord, where: Where, options: ReadOptions): Document | undefined {
  const {headers, length, content} = record
  const type = headers.get('warc-type')
  const isText = type === 'conversion' && /^(?:text\/plain\b|$)/i.test(headers.get('content-type') ?? '')
  const isAnswer = type === 'response' && isHttp(record)
  if (!isText && !isAnswer) return undefined
  const {maxBytes, strict} = options
  if (!content)
    throw new Fault('too-large', `it has ${length} bytes, more than the ${maxBytes} of --max-bytes`)
  if (isText) return withHeaders(record, toPage(content, where, idOf(record), {html: false, strict}))
  const answer = toHttpAnswer(content)
  // A type that is empty names none.
  const media = answer.headers.get('content-type') || headers.get('warc-identified-payload-type') || ''
  if (answer.status < 200 || answer.status > 299 || (media !== '' && !HTML.test(media))) return undefined
  const body = decodedBody(answer, maxBytes, isTruncated(record))
  if (media === '' && formatOfBytes(body) !== 'html') return undefined
  return withHeaders(
    record,
    toPage(body, where, idOf(record), {html: true, charset: charsetIn(media), strict})
  )
}

/** By its type; of a record that names none, by how it begins. One that is too long to be held may be. */
function isHttp({headers, content}: WarcRecord): boolean {
  const media = headers.get('content-type') ?? ''
  if (media !== '') return /^application\/http\b/i.test(media)
  return !content || content.toString('latin1', 0, HTTP.length) === HTTP
}

/** The record's own id, which is the only one that no other has. */
function idOf({headers}: WarcRecord): string {
  const id = headers.get('warc-record-id')?.replaceAll(/^<|>$/g, '') ?? headers.get('warc-target-uri')
  if (id) return id
  throw new Fault('missing-id', 'the record has neither WARC-Record-ID nor WARC-Target-URI')
}

/** Whether the crawler left off before the end, for its length or the time it took, as the standard has it say. */
function isTruncated({headers}: WarcRecord): boolean {
  return headers.has('warc-truncated')
}

/** What the archive knows of a page: the address it was fetched from for certain, its language by a guess. */
function withHeaders(record: WarcRecord, page: Document): Document {
  const {headers} = record
  const url = headers.get('warc-target-uri')?.replaceAll(/^<|>$/g, '')
  const lang = languageOf(headers.get('warc-identified-content-language') ?? '')
  const hints = {...page.hints, ...(url && {url}), ...(lang && {lang})}
  return {...page, ...(isTruncated(record) && {truncated: true}), hints}
}

/** The language as BCP 47 has it (“fra” is “fr”), where it is the only one that was found. */
function languageOf(codes: string): string | undefined {
  if (!/^[a-z]{2,3}$/.test(codes)) return undefined
  return Intl.getCanonicalLocales(codes)[0]
}
