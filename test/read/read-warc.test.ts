import {brotliCompressSync, deflateRawSync, deflateSync, gzipSync} from 'node:zlib'
import {WARCParser} from 'warcio'
import {describe, expect} from 'vitest'
import {inFolder} from '../in-folder.js'
import {read} from './read.js'
import {RAIN, record, zipped} from './warc.js'

const RECORDS = [
  record(0, {type: 'warcinfo', media: 'application/warc-fields', content: 'software: x'}),
  ...Array.from({length: 30}, (_, at) => record(at + 1))
]
const IDS = RECORDS.slice(1).map((_, at) => `urn:uuid:${at + 1}`)
/** Where each member begins, and the last one ends. */
const STARTS = RECORDS.reduce<number[]>((all, bytes) => [...all, all.at(-1)! + gzipSync(bytes).length], [0])

/** An answer as it went over the wire. */
function answer(head: string, body: string | Buffer, number = 1, headers = ''): Buffer {
  const content = Buffer.concat([Buffer.from(`HTTP/1.1 ${head}\r\n\r\n`), Buffer.from(body)])
  return record(number, {type: 'response', media: 'application/http; msgtype=response', content, headers})
}

function chunked(bytes: Buffer): Buffer {
  const parts: Buffer[] = []
  for (let at = 0; at < bytes.length; at += 20) {
    const part = bytes.subarray(at, at + 20)
    parts.push(Buffer.from(`${part.length.toString(16)};x=1\r\n`), part, Buffer.from('\r\n'))
  }
  return Buffer.concat([...parts, Buffer.from('0\r\n\r\n')])
}

describe('readWarc', () => {
  inFolder('reads WET as it is, gzipped record by record, and gzipped whole', async ({folder}) => {
    const all = Buffer.concat(RECORDS)
    for (const [name, bytes] of [
      ['x.warc.wet.gz', zipped(RECORDS)],
      ['x.wet', all],
      ['x.wet.gz', gzipSync(all)],
      ['zeros.wet.gz', Buffer.concat([zipped(RECORDS), Buffer.alloc(99)])],
      // By the first bytes alone.
      ['unnamed', all],
      ['unnamed-gzip', zipped(RECORDS)]
    ] as const) {
      const {documents, says} = await read(folder, name, bytes)
      expect(says, name).toEqual([])
      expect(
        documents.map(({id}) => id),
        name
      ).toEqual(IDS)
      expect(documents[2], name).toMatchObject({text: `3. ${RAIN}\n`, hints: {url: 'https://town.example/3'}})
    }
    const {documents} = await read(folder, 'x.wet.gz', zipped(RECORDS))
    expect(documents[2]!.where.bytes).toEqual([STARTS[3], STARTS[4]])
  })

  inFolder(
    'reads headers whose lines end in \\n, also before an answer whose lines do not',
    async ({folder}) => {
      const content = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>Rain fell on the old town.'
      const head = ['WARC/1.0', 'WARC-Type: response', 'WARC-Record-ID: <urn:uuid:1>']
      const rest = [`Content-Type: application/http`, `Content-Length: ${Buffer.byteLength(content)}`]
      const bytes = Buffer.from(`${[...head, ...rest].join('\n')}\n\n${content}\r\n\r\n`)
      const {documents, says} = await read(folder, 'x.warc', bytes)
      expect(says).toEqual([])
      expect(documents.map(({text}) => text)).toEqual(['Rain fell on the old town.'])
    }
  )

  inFolder(
    'loses no more than the damaged member, wherever a bit is flipped, and tells its bytes',
    async ({folder}) => {
      const sound = zipped(RECORDS)
      for (let at = 3; at < sound.length; at += 97) {
        const bytes = Buffer.from(sound)
        bytes[at]! ^= 1 << (at % 8)
        const {documents, errors} = await read(folder, 'x.wet.gz', bytes)
        const member = STARTS.findLastIndex(start => start <= at)
        const left = new Set(documents.map(({id}) => id))
        const lost = IDS.filter(id => !left.has(id))
        if (lost.length === 0 && errors.length === 0) {
          // The header has bytes that mean nothing, as the time.
          expect(at - STARTS[member]!).toBeLessThan(10)
          continue
        }
        expect(lost, `byte ${at}`).toEqual(member === 0 ? [] : [`urn:uuid:${member}`])
        expect(errors).toMatchObject([{code: 'damaged', kind: 'corrupt'}])
        expect(errors[0]!.where.bytes, `byte ${at}`).toEqual([STARTS[member], STARTS[member + 1]])
      }
    },
    30_000
  )

  inFolder('tells of a file that is cut off, and of what stands behind its end', async ({folder}) => {
    const sound = zipped(RECORDS)
    const cut = await read(folder, 'x.wet.gz', sound.subarray(0, -9))
    expect(cut.documents).toHaveLength(29)
    expect(cut.says).toEqual([
      `x.wet.gz, bytes ${STARTS[30]}–${sound.length - 9}, can't be read: its gzip is damaged (it is cut off); fetch the file again to have what was there.`
    ])
    const more = await read(folder, 'x.wet.gz', Buffer.concat([sound, Buffer.from('garbage')]))
    expect(more.documents).toHaveLength(30)
    expect(more.says).toEqual([expect.stringContaining(`bytes ${sound.length}–${sound.length + 7}, `)])
    const plain = await read(folder, 'x.wet', Buffer.concat(RECORDS).subarray(0, -20))
    expect(plain.documents).toHaveLength(29)
    expect(plain.errors).toMatchObject([{code: 'malformed'}])
  })

  inFolder('reads as many records as warcio does of a sound file', async ({folder}) => {
    const bytes = zipped(RECORDS)
    let count = 0
    for await (const {warcType} of new WARCParser(new Blob([bytes]).stream()))
      if (warcType === 'conversion') count++
    expect((await read(folder, 'x.wet.gz', bytes)).documents).toHaveLength(count)
  })

  inFolder('loses no more than the record whose length lies', async ({folder}) => {
    for (const length of ['10', '200', '99999999999', 'x']) {
      const bad = RECORDS.map((bytes, at) =>
        at === 7
          ? Buffer.from(bytes.toString().replace(/Content-Length: \d+/, `Content-Length: ${length}`))
          : bytes
      )
      for (const [name, bytes] of [
        ['x.wet', Buffer.concat(bad)],
        ['x.wet.gz', zipped(bad)]
      ] as const) {
        const {documents, errors} = await read(folder, name, bytes)
        expect(
          documents.map(({id}) => id),
          `${name} ${length}`
        ).toEqual(IDS.filter(id => id !== 'urn:uuid:7'))
        expect(errors, `${name} ${length}`).toMatchObject([{code: 'malformed', kind: 'corrupt'}])
      }
    }
  })

  inFolder('reads the HTML of answers, in whatever they were coded', async ({folder}) => {
    const html = '<!doctype html><html lang="fr"><title>Été</title><p>La pluie est tombée mardi.'
    const latin = Buffer.from(html, 'latin1')
    const text = 'Été\n\nLa pluie est tombée mardi.'
    const type = 'Content-Type: text/html; charset=ISO-8859-1'
    for (const bytes of [
      answer(`200 OK\r\n${type}`, latin),
      answer(`200 OK\r\n${type}\r\nContent-Encoding: gzip`, gzipSync(latin)),
      answer(`200 OK\r\n${type}\r\ncontent-encoding: br`, brotliCompressSync(latin)),
      answer(`200 OK\r\n${type}\r\nContent-Encoding: deflate`, deflateSync(latin)),
      answer(`200 OK\r\n${type}\r\nContent-Encoding: deflate`, deflateRawSync(latin)),
      answer(`200 OK\r\n${type}\r\nTransfer-Encoding: chunked`, chunked(latin)),
      answer(
        `200 OK\r\n${type}\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip`,
        chunked(gzipSync(latin))
      ),
      // Archives take codings off and leave the header that tells of them.
      answer(`200 OK\r\n${type}\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip`, latin)
    ]) {
      const {documents, says} = await read(folder, 'x.warc', bytes)
      expect(says).toEqual([])
      expect(documents).toMatchObject(
        [
          {text, encoding: 'windows-1252', by: 'declared', rendered: true, hints: {lang: 'fr', url: /town/}}
        ].map(one => ({...one, hints: {lang: 'fr', url: 'https://town.example/1'}}))
      )
    }
  })

  inFolder('passes by what is no page, and says where there is none', async ({folder}) => {
    const records = [
      answer('301 Moved\r\nContent-Type: text/html', '<p>Moved'),
      answer('404 Not Found\r\nContent-Type: text/html', '<p>Not found'),
      answer('200 OK\r\nContent-Type: image/png', Buffer.from([0, 1, 2])),
      // Nobody misses what is cut off of them.
      answer('200 OK\r\nContent-Type: image/png\r\nTransfer-Encoding: chunked', '3\r\nx'),
      answer('404 Not Found\r\nContent-Type: text/html\r\nContent-Encoding: gzip', '\x1F\x8B'),
      record(2, {type: 'request', media: 'application/http', content: 'GET / HTTP/1.1\r\n\r\n'}),
      record(3, {type: 'metadata', media: 'application/json', content: '{}'})
    ]
    const {documents, says} = await read(folder, 'x.warc', Buffer.concat(records))
    expect(documents).toEqual([])
    expect(says).toEqual([
      'x.warc has no page in it: no record of text, and no answer in HTML; choose another file.'
    ])
  })

  inFolder('makes errors of answers that are none, or grow without end', async ({folder}) => {
    const bomb = gzipSync(Buffer.alloc(2e6, 'rain '))
    const {documents, errors} = await read(
      folder,
      'x.warc',
      Buffer.concat([
        record(1, {type: 'response', media: 'application/http', content: 'Rain'}),
        answer('200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip', bomb, 2),
        answer(
          '200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip',
          gzipSync('<p>Rain').subarray(0, -9),
          3
        ),
        answer('200 OK\r\nContent-Type: text/html', Buffer.from('<p>Rain\0'), 4),
        answer('200 OK\r\nContent-Type: text/html', Buffer.alloc(1e6 + 1, '<p>Rain'), 5),
        answer('200 OK\r\nContent-Type: text/html', '<p>Rain', 6)
      ]),
      {maxBytes: 1e6}
    )
    expect(errors.map(({code}) => code)).toEqual([
      'malformed',
      'too-large',
      'damaged',
      'not-text',
      'too-large'
    ])
    for (const {message} of errors) expect(message).toMatch(/^\S+x\.warc, bytes \d+–\d+, [^;]+; [^;]+\.$/)
    expect(documents.map(({text}) => text)).toEqual(['Rain'])
  })

  inFolder('refuses a body that is cut off, and takes it where the record says so', async ({folder}) => {
    const html = Buffer.from(`<p>Rain fell on the old town.<p>${'The mayor waited. '.repeat(40)}`)
    const type = '200 OK\r\nContent-Type: text/html'
    const chunks = `${type}\r\nTransfer-Encoding: chunked`
    const cut = [
      // In the midst of a chunk; before the one that ends them, and in the midst of that one's size.
      [chunks, chunked(html).subarray(0, -30)],
      [chunks, chunked(html).subarray(0, -5)],
      [chunks, chunked(html).subarray(0, -4)],
      [`${chunks}\r\nContent-Encoding: gzip`, chunked(gzipSync(html)).subarray(0, -15)],
      [`${type}\r\nContent-Length: ${html.length}`, html.subarray(0, -1)],
      [`${type}\r\nContent-Encoding: gzip`, gzipSync(html).subarray(0, -12)],
      [`${type}\r\nContent-Encoding: br`, brotliCompressSync(html).subarray(0, -4)],
      [`${type}\r\nContent-Encoding: deflate`, deflateSync(html).subarray(0, -8)]
    ] as const
    for (const [at, [head, body]] of cut.entries()) {
      const unsaid = await read(folder, 'x.warc', answer(head, body))
      expect(unsaid.documents, head).toEqual([])
      expect(unsaid.errors, head).toMatchObject([
        {code: 'damaged', kind: 'corrupt', message: expect.stringContaining('cut off') as string}
      ])
      const said = await read(folder, 'x.warc', answer(head, body, at, 'WARC-Truncated: length'))
      expect(said.says, head).toEqual([])
      expect(said.documents, head).toMatchObject([
        {truncated: true, text: expect.stringMatching(/^Rain fell on the old town\.\n\nThe mayor/) as string}
      ])
    }
    const {documents} = await read(folder, 'x.warc', answer(chunks, chunked(html)))
    expect(documents).toMatchObject([{text: expect.stringMatching(/waited\.$/) as string}])
    expect(documents[0]).not.toHaveProperty('truncated')
  })

  inFolder(
    'takes a body whose length is that of a coding it had, or whose length is none',
    async ({folder}) => {
      const length = `200 OK\r\nContent-Type: text/html\r\nContent-Length: `
      for (const head of [
        `${length}99\r\nContent-Encoding: gzip`,
        `${length}99\r\nTransfer-Encoding: chunked`,
        `${length}99\r\nX-Crawl-Content-Encoding: gzip`,
        `${length}99, 99`,
        `${length}7`,
        `${length}3`
      ]) {
        const {documents, says} = await read(folder, 'x.warc', answer(head, '<p>Rain'))
        expect(says, head).toEqual([])
        expect(documents, head).toMatchObject([{text: 'Rain'}])
      }
    }
  )

  inFolder('takes the language where the archive found one', async ({folder}) => {
    const langs = ['fra', 'eng,fra', 'zho', 'x-y', '']
    const records = langs.map((lang, at) =>
      record(at, {headers: `WARC-Identified-Content-Language: ${lang}`})
    )
    const {documents} = await read(folder, 'x.wet', Buffer.concat(records))
    expect(documents.map(({hints}) => hints.lang)).toEqual(['fr', undefined, 'zh', undefined, undefined])
  })
})
