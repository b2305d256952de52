import {gzipSync} from 'node:zlib'
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

  inFolder('takes the language where the archive found one', async ({folder}) => {
    const langs = ['fra', 'eng,fra', 'zho', 'x-y', '']
    const records = langs.map((lang, at) =>
      record(at, {headers: `WARC-Identified-Content-Language: ${lang}`})
    )
    const {documents} = await read(folder, 'x.wet', Buffer.concat(records))
    expect(documents.map(({hints}) => hints.lang)).toEqual(['fr', undefined, 'zh', undefined, undefined])
  })
})
