import {detectUtf16, markedUtf16} from '../io/detect-encoding.js'

/** So many bytes tell UTF-16 without a byte order mark. */
const SAMPLE = 1 << 10

/** A stream of UTF-8, of one in UTF-16, as some systems write it; any other stream as it is. */
export async function* utf8Of(stream: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let decoder: InstanceType<typeof TextDecoder> | undefined
  let isFirst = true
  for await (const bytes of stream) {
    const encoding = isFirst ? utf16Of(bytes) : undefined
    if (encoding) decoder = new TextDecoder(encoding)
    isFirst = false
    yield decoder ? Buffer.from(decoder.decode(bytes, {stream: true})) : bytes
  }
  if (decoder) yield Buffer.from(decoder.decode())
}

function utf16Of(bytes: Buffer): string | undefined {
  const sample = bytes.subarray(0, SAMPLE)
  return markedUtf16(bytes) ?? detectUtf16(sample.subarray(0, sample.length - (sample.length % 2)))
}
