import {createHash} from 'node:crypto'
import type {Writable} from 'node:stream'
import type {Answers} from './answer.js'
import {Failure} from './failure.js'
import {linesOf, type Line} from '../read/lines.js'

export interface FilterOptions {
  /** The longest line that is read, in bytes. */
  readonly maxLine: number
  /** Whether a last line says what the stream held. */
  readonly trailer: boolean
  /** Answers lines, of which the first has the number `seq` in the stream. Never rejects for a document's sake. */
  readonly answer: (lines: readonly Line[], seq: number) => Answers | Promise<Answers>
  /** How many times it may be asked before it has answered. */
  readonly ahead: number
}

/** What a filter read and wrote. */
interface FilterCounts {
  readonly in: number
  readonly ok: number
  readonly error: number
}

/** The output took no more; `cause` says why. */
export class OutputError extends Error {
  override readonly name = 'OutputError'
  declare readonly cause: NodeJS.ErrnoException
}

/** Lines that are asked together at most: so few that the first is soon answered, so many that asking costs little. */
const TOGETHER = 32

/** Bytes of lines that may wait for their answers at once; one chunk's may be more. */
const MOST_BYTES = 2 ** 24

/** Lines that are being answered: until `written`, their bytes are held. */
interface Pending {
  readonly bytes: number
  readonly written: Promise<void>
}

/**
 * NDJSON in, NDJSON out: one line for one line, in order, as the README says under “As a filter”. What a chunk of
 * input asks is answered as soon as it can be, whether or not more comes: a caller may talk to it line by line.
 *
 * @throws {OutputError} where an answer can't be written.
 * @throws whatever `input` throws, once what was read before is answered. A document's mistake is an error row.
 */
export async function filter(
  input: AsyncIterable<Buffer>,
  output: Writable,
  {maxLine, trailer, answer, ahead}: FilterOptions
): Promise<FilterCounts> {
  const sum = {in: 0, ok: 0, error: 0}
  const hash = createHash('sha256')
  const send = async ({bytes, ok, error}: Answers): Promise<void> => {
    sum.ok += ok
    sum.error += error
    if (trailer) hash.update(bytes)
    await write(output, bytes)
  }
  let last = Promise.resolve()
  const failure = new Failure()
  const waiting: Pending[] = []
  const chunks = linesOf(input, maxLine)
  try {
    for (;;) {
      // Where no more is taken, waiting for more to come would be in vain.
      const step = await failure.before(chunks.next())
      if (step.done === true) break
      const lines = step.value
      for (let from = 0; from < lines.length; from += TOGETHER) {
        const asked = lines.slice(from, from + TOGETHER)
        const answers = Promise.resolve(answer(asked, sum.in))
        answers.catch(() => undefined)
        sum.in += asked.length
        last = last.then(() => answers).then(send)
        last.catch(failure.raise)
        waiting.push({bytes: asked.reduce((sum, {length}) => sum + length, 0), written: last})
        while (waiting.length >= ahead || isMuch(waiting)) await waiting.shift()!.written
      }
    }
  } catch (error) {
    await last.catch(() => undefined)
    throw error
  }
  await last
  if (trailer) {
    const line = `${JSON.stringify({trailer: {...sum, sha256: hash.digest('hex')}})}\n`
    await write(output, Buffer.from(line))
  }
  return sum
}

function isMuch(waiting: readonly Pending[]): boolean {
  return waiting.reduce((sum, {bytes}) => sum + bytes, 0) > MOST_BYTES
}

/** Write, and wait until it is written. */
function write(output: Writable, bytes: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    output.write(bytes, cause => {
      if (cause) reject(new OutputError(cause.message, {cause}))
      else resolve()
    })
  })
}
