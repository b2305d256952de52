import {brotliCompressSync, deflateRawSync, deflateSync, gzipSync} from 'node:zlib'
import {describe, expect} from 'vitest'
import {inFolder} from '../in-folder.js'
import {read} from './read.js'
import {answer, record} from './warc.js'

function chunked(bytes: Buffer): Buffer {
  const parts: Buffer[] = []
  for (let at = 0; at < bytes.length; at += 20) {
    const part = bytes.subarray(at, at + 20)
    parts.push(Buffer.from(`${part.length.toString(16)};x=1\r\n`), part, Buffer.from('\r\n'))
  }
  return Buffer.concat([...parts, Buffer.from('0\r\n\r\n')])
}

describe('readWarc, answers', () => {
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
      answer(`200 OK\r\n${type}\r\nTransfer-Encoding: gzip, chunked`, chunked(gzipSync(latin))),
      answer(`200 OK\r\n${type}\r\nContent-Encoding: identity`, latin),
      // What is no coding, and one that tamis can't undo, taken off.
      answer(`200 OK\r\n${type}\r\nContent-Encoding: UTF-8`, latin),
      answer(`200 OK\r\n${type}\r\nContent-Encoding: zstd`, latin),
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

  inFolder('takes a body as it is where its coding is none, however it begins', async ({folder}) => {
    const type = '200 OK\r\nContent-Type: text/html; charset=ISO-8859-1'
    for (const coding of ['none', 'aws-chunked', 'iso-8859-1', 'utf-16', 'zstd', 'compress']) {
      for (const beginning of [' '.repeat(300), '\n'.repeat(300), 'Été: ']) {
        const body = Buffer.from(`${beginning}<html><p>La pluie est tombée mardi.`, 'latin1')
        const {documents, says} = await read(
          folder,
          'x.warc',
          answer(`${type}\r\nContent-Encoding: ${coding}`, body)
        )
        expect(says, coding).toEqual([])
        expect(documents, coding).toMatchObject([
          {text: expect.stringContaining('La pluie est tombée') as string}
        ])
      }
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

  inFolder('names the coding of a body that it can not undo', async ({folder}) => {
    // What each begins with, and a few bytes more.
    const zstd = '28b52ffd2437b90100'
    for (const [header, coding, hex] of [
      ['Content-Encoding: zstd', 'zstd', zstd],
      ['Content-Encoding: gzip, zstd', 'zstd', zstd],
      ['Transfer-Encoding: ZSTD', 'zstd', zstd],
      ['Content-Encoding: compress', 'compress', '1f9d9052c2'],
      ['Content-Encoding: x-compress', 'x-compress', '1f9d9052c2'],
      ['Content-Encoding: dcb', 'dcb', 'ff444342a1b2'],
      ['Content-Encoding: dcz', 'dcz', '5e2a4d1820000000']
    ] as const) {
      const body = Buffer.from(hex, 'hex')
      const {says} = await read(
        folder,
        'x.warc',
        answer(`200 OK\r\nContent-Type: text/html\r\n${header}`, body)
      )
      expect(says, header).toEqual([
        expect.stringContaining(
          `, can't be read: its body is in the coding “${coding}”, which tamis can't undo; give the text of the page instead.`
        )
      ])
    }
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
})
