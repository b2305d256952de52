import {decode} from '../io/decode.js'
import {FileError} from '../io/file-error.js'
import {isBlankBetween} from '../page/page.js'
import {declaredCharset} from './declared-charset.js'
import type {Document} from './document.js'
import {Fault} from './fault.js'
import {InflateError} from './inflate.js'
import type {Source} from './open-input.js'
import {ReadError, toReadError} from './read-error.js'
import type {ReadOptions} from './read-options.js'
import {subjectOf, type Where} from './where.js'

/** The one page of a file, as text or as HTML. */
export async function* readPage(source: Source, options: ReadOptions): AsyncGenerator<Document | ReadError> {
  const where = {file: source.input.file}
  try {
    const bytes = await bytesOf(source, options.maxBytes)
    yield toPage(bytes, where, source.input.id, {...options, html: source.format === 'html'})
  } catch (error) {
    if (!(error instanceof ReadError)) throw error
    yield error
  }
}

const UNPACKED = 'is, once unpacked,'

async function bytesOf({input: {file}, size, isGzip, members}: Source, maxBytes: number): Promise<Buffer> {
  if (!isGzip && size !== undefined && size > maxBytes) throw tooLarge(file, `has ${size} bytes,`, maxBytes)
  const parts: Buffer[] = []
  let length = 0
  for await (const member of members) {
    if ('damaged' in member) {
      if (member.isBomb) throw tooLarge(file, UNPACKED, maxBytes)
      const [start, end] = member.damaged
      const message = `its gzip is damaged from byte ${start} to ${end}, ${member.reason}`
      throw toReadError({file}, new Fault('damaged', message))
    }
    try {
      for await (const bytes of member.bytes) {
        length += bytes.length
        // A bomb is left before it has grown.
        if (length > maxBytes) throw tooLarge(file, isGzip ? UNPACKED : 'is', maxBytes)
        parts.push(bytes)
      }
    } catch (error) {
      if (!(error instanceof InflateError)) throw error
    }
  }
  return Buffer.concat(parts)
}

function tooLarge(file: string, size: string, maxBytes: number): ReadError {
  const message = `${file} ${size} more than the ${maxBytes} bytes that --max-bytes allows`
  return new ReadError({file}, 'too-large', `${message}; split it into its pages, or raise that limit.`)
}

interface PageOptions extends Pick<ReadOptions, 'strict'> {
  readonly html: boolean
  /** What a header says that it is in. */
  readonly charset?: string | undefined
}

/**
 * The page that bytes are.
 *
 * @throws {ReadError} where they are no text, or have none.
 */
export function toPage(bytes: Buffer, where: Where, id: string, options: PageOptions): Document {
  const {html, charset, strict} = options
  const place = subjectOf(where)
  try {
    const declared = charset ?? (html ? declaredCharset(bytes) : undefined)
    const {text: content, ...from} = decode(bytes, place, {declared, strict})
    if (content === '')
      throw new ReadError(where, 'empty', `${place} is empty; scrape the page again, or leave it out.`)
    if (!isBlankBetween(content, 0, content.length))
      return {id, where, ...from, content, isHtml: html, hints: {}}
    const message = `${place} has nothing but white space in it; scrape the page again, or leave it out.`
    throw new ReadError(where, 'empty', message)
  } catch (error) {
    if (error instanceof ReadError || !(error instanceof FileError)) throw error
    throw new ReadError(where, 'not-text', error.message, {cause: error})
  }
}
