import type {Document} from './document.js'
import {Fault} from './fault.js'
import {InflateError} from './inflate.js'
import {linesOf, type Line} from './lines.js'
import type {Damage, Member} from './members.js'
import type {Source} from './open-input.js'
import {ReadError, toReadError} from './read-error.js'
import type {ReadOptions} from './read-options.js'
import {pageOf} from './row-page.js'
import {idOf, toRow} from './row.js'
import {utf8Of} from './utf8-of.js'
import type {Where} from './where.js'

/** A page on each line. A line without anything on it is nothing. */
export async function* readNdjson(
  {input: {file}, members}: Source,
  options: ReadOptions
): AsyncGenerator<Document | ReadError> {
  for await (const stretch of stretchesOf(members)) {
    if ('damaged' in stretch) {
      yield damageOf(file, stretch)
      continue
    }
    let line = 0
    try {
      for await (const lines of linesOf(utf8Of(stretch.bytes), options.maxBytes)) {
        for (const one of lines) {
          const where = {file, line: ++line, ...(stretch.start > 0 && {behind: stretch.start})}
          const item = toDocument(one, where, options)
          if (item) yield item
        }
      }
    } catch (error) {
      // The line that it broke off in is lost with the member, of which is told next.
      if (!(error instanceof InflateError)) throw error
    }
  }
}

/** Lines don't end with members, so members that follow each other undamaged are read as one. */
async function* stretchesOf(members: AsyncIterable<Member | Damage>): AsyncGenerator<Member | Damage> {
  const source = members[Symbol.asyncIterator]()
  const pull = async (): Promise<Member | Damage | undefined> => {
    const next = await source.next()
    return next.done ? undefined : next.value
  }
  let item = await pull()
  const joined = async function* (): AsyncGenerator<Buffer> {
    while (item && 'bytes' in item) {
      try {
        yield* item.bytes
      } catch (error) {
        if (error instanceof InflateError) item = await pull()
        throw error
      }
      item = await pull()
    }
  }
  while (item) {
    if ('bytes' in item) yield {start: item.start, bytes: joined()}
    else {
      yield item
      item = await pull()
    }
  }
}

function damageOf(file: string, {damaged, reason, isBomb}: Damage): ReadError {
  const what = isBomb ? 'is too much' : 'is damaged'
  const message = `its gzip ${what} (${reason}), what stood there is lost and what was read of it before may be wrong`
  return toReadError({file, bytes: damaged}, new Fault(isBomb ? 'too-large' : 'damaged', message))
}

function toDocument(line: Line, where: Where, options: ReadOptions): Document | ReadError | undefined {
  let id: string | undefined
  try {
    const row = toRow(line)
    id = idOf(row)
    return {id, where, encoding: 'utf-8', ...pageOf(row, options.field)}
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    return error.code === 'blank-line' ? undefined : toReadError(where, error, id)
  }
}
