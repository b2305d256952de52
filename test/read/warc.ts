import {gzipSync} from 'node:zlib'

export const RAIN = 'Rain fell on the old town, the mayor said on Tuesday, and more of it would come.'

/** The bytes of a record of WARC. */
export function record(
  number: number,
  {
    type = 'conversion',
    media = 'text/plain',
    content = `${number}. ${RAIN}\n`,
    headers = ''
  }: {type?: string; media?: string; content?: string | Buffer; headers?: string} = {}
): Buffer {
  const bytes = Buffer.from(content)
  const head = [
    'WARC/1.0',
    `WARC-Type: ${type}`,
    `WARC-Target-URI: https://town.example/${number}`,
    `WARC-Record-ID: <urn:uuid:${number}>`,
    ...(headers ? [headers] : []),
    ...(media ? [`Content-Type: ${media}`] : []),
    `Content-Length: ${bytes.length}`
  ]
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), bytes, Buffer.from('\r\n\r\n')])
}

/** An answer as it went over the wire. */
export function answer(head: string, body: string | Buffer, number = 1, headers = ''): Buffer {
  const content = Buffer.concat([Buffer.from(`HTTP/1.1 ${head}\r\n\r\n`), Buffer.from(body)])
  return record(number, {type: 'response', media: 'application/http; msgtype=response', content, headers})
}

/** Each in a gzip member of its own, as archives have them. */
export function zipped(records: readonly Buffer[]): Buffer {
  return Buffer.concat(records.map(bytes => gzipSync(bytes)))
}
