import {detectUtf16, fromUtf16, markedUtf16} from '../io/detect-encoding.js'
import {jsonEscape} from '../io/json-escape.js'

/** So many bytes tell UTF-16 without a byte order mark. */
const SAMPLE = 1 << 10

/**
 * A stream of JSON in UTF-8, of one in UTF-16, as some systems write it; any other stream as it is. Lone surrogates,
 * which UTF-8 has none of, are escapes.
 */
export async function* utf8Of(stream: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let encoding: 'utf-16le' | 'utf-16be' | undefined
  let isFirst = true
  /** Half a unit, or half a pair of them. */
  let rest = Buffer.alloc(0)
  for await (const bytes of stream) {
    if (isFirst) encoding = utf16Of(bytes)
    isFirst = false
    if (!encoding) {
      yield bytes
      continue
    }
    const all = Buffer.concat([rest, bytes])
    const text = fromUtf16(all.subarray(0, all.length - (all.length % 2)), encoding)
    const whole = text.replace(/[\uD800-\uDBFF]$/, '')
    rest = all.subarray(whole.length * 2)
    yield Buffer.from(escaped(whole))
  }
  if (rest.length > 1) yield Buffer.from(escaped(fromUtf16(rest.subarray(0, 2), encoding!)))
  if (rest.length % 2 !== 0) yield Buffer.from('\uFFFD')
}

function escaped(json: string): string {
  return json.replaceAll(/\p{Cs}/gu, jsonEscape)
}

function utf16Of(bytes: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  const sample = bytes.subarray(0, Math.min(SAMPLE, bytes.length - (bytes.length % 2)))
  // It may end between the halves of a pair, in either order.
  const isCut = sample.subarray(-2).some(byte => byte >= 0xd8 && byte < 0xdc)
  return markedUtf16(bytes) ?? detectUtf16(isCut ? sample.subarray(0, -2) : sample)
}
