import {hasUtf8Mark, UTF8_MARK} from '../io/detect-encoding.js'

/** One line of a stream of bytes, without its line feed. */
export interface Line {
  /** Where it begins in the stream, in bytes. */
  readonly offset: number
  /** In bytes. */
  readonly length: number
  /** Not kept where the line is longer than the limit. */
  readonly bytes: Buffer | undefined
}

const LINE_FEED = 0x0a

/**
 * The lines of a stream of bytes: at each step those that a chunk completed. Only \n ends a line, the last line
 * needs none, and a byte order mark before the first is skipped. Of a line longer than `limit` bytes nothing is
 * held. (Node's readline decodes before it splits, and dies of a line of 600 MB.)
 *
 * @throws whatever the stream throws.
 */
export async function* linesOf(input: AsyncIterable<Buffer>, limit: number): AsyncGenerator<readonly Line[]> {
  let parts: Buffer[] = []
  let offset = 0
  let length = 0
  const close = (): Line => {
    const line = {offset, length, bytes: length > limit ? undefined : Buffer.concat(parts, length)}
    offset += length + 1
    length = 0
    parts = []
    return line.offset === 0 ? withoutMark(line) : line
  }
  for await (const chunk of input) {
    const lines: Line[] = []
    for (let from = 0; from < chunk.length;) {
      const end = chunk.indexOf(LINE_FEED, from)
      const to = end === -1 ? chunk.length : end
      length += to - from
      if (length > limit) parts = []
      else parts.push(chunk.subarray(from, to))
      if (end !== -1) lines.push(close())
      from = to + 1
    }
    if (lines.length > 0) yield lines
  }
  if (length === 0) return
  const last = close()
  if (last.length > 0) yield [last]
}

function withoutMark(line: Line): Line {
  if (!line.bytes || !hasUtf8Mark(line.bytes)) return line
  return {
    offset: UTF8_MARK.length,
    length: line.length - UTF8_MARK.length,
    bytes: line.bytes.subarray(UTF8_MARK.length)
  }
}
