import {createHash} from 'node:crypto'
import type {Writable} from 'node:stream'
import {answer, type AnswerOptions} from './answer.js'
import {linesOf} from './lines.js'

export interface FilterOptions extends AnswerOptions {
  /** The longest line that is read, in bytes. */
  readonly maxLine: number
  /** Whether a last line says what the stream held. */
  readonly trailer: boolean
}

/** What a filter read and wrote. */
export interface Account {
  readonly in: number
  readonly ok: number
  readonly error: number
}

/** The output took no more; `cause` says why. */
export class OutputError extends Error {
  override readonly name = 'OutputError'
  declare readonly cause: NodeJS.ErrnoException
}

/** Answers are written together, up to about this many UTF-16 units, and never later than the input's next chunk. */
const BATCH = 1 << 18

/**
 * NDJSON in, NDJSON out: one line for one line, in order, as the design's filter protocol says. What a chunk of
 * input asks is answered before the next is waited for, so a caller may talk to it line by line.
 *
 * @throws {OutputError} where an answer can't be written.
 * @throws whatever `input` throws. A document's mistake is an error row.
 */
export async function filter(
  input: AsyncIterable<Buffer>,
  output: Writable,
  options: FilterOptions
): Promise<Account> {
  const sum = {in: 0, ok: 0, error: 0}
  const hash = createHash('sha256')
  let batch: string[] = []
  let size = 0
  const flush = async (): Promise<void> => {
    const bytes = Buffer.from(batch.join(''))
    batch = []
    size = 0
    if (options.trailer) hash.update(bytes)
    await write(output, bytes)
  }
  for await (const lines of linesOf(input, options.maxLine)) {
    for (const line of lines) {
      const {ok, line: text} = answer(line, sum.in, options)
      sum.in++
      sum[ok ? 'ok' : 'error']++
      if (size > 0 && size + text.length > BATCH) await flush()
      batch.push(text)
      size += text.length
    }
    if (size > 0) await flush()
  }
  if (options.trailer) {
    const trailer = {...sum, sha256: hash.digest('hex')}
    await write(output, Buffer.from(`${JSON.stringify({trailer})}\n`))
  }
  return sum
}

/** Write, and wait until it is written: never more in memory than one batch. */
function write(output: Writable, bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    output.write(bytes, cause => {
      if (cause) reject(new OutputError(cause.message, {cause}))
      else resolve()
    })
  })
}
