import {gzipSync} from 'node:zlib'
import {describe, expect} from 'vitest'
import {inFolder} from '../in-folder.js'
import {read} from './read.js'
import {RAIN, record, zipped} from './warc.js'

/** A gzip member that is stored as it stands, in blocks of which each begins behind fifteen bytes as these. */
const FALSE_START = Buffer.from('1f8b0800000000000003' + '00faff0500', 'hex')

describe('an archive that was made to take long', {timeout: 20_000}, () => {
  inFolder('is read to its end behind megabytes of zeros', async ({folder}) => {
    const {documents, says} = await read(
      folder,
      'x.txt.gz',
      Buffer.concat([gzipSync(RAIN), Buffer.alloc(32e6)])
    )
    expect(says).toEqual([])
    expect(documents.map(({text}) => text)).toEqual([RAIN])
  })

  inFolder(
    'costs no more than its bytes, however many records lie about the same megabytes',
    async ({folder}) => {
      const lies = Array.from({length: 2000}, (_, at) =>
        Buffer.from(
          record(at)
            .toString()
            .replace(/Content-Length: \d+/, 'Content-Length: 60000000')
        )
      )
      const filler = record(1, {type: 'resource', content: Buffer.alloc(61e6, 'rain ')})
      const {documents, errors} = await read(folder, 'x.warc', Buffer.concat([...lies, record(2), filler]))
      expect(documents.map(({id}) => id)).toEqual(['urn:uuid:2'])
      expect(errors).toHaveLength(2000)
      for (const {code} of errors) expect(code).toBe('malformed')
    }
  )

  inFolder('costs no more than its bytes, however many headers of records have no end', async ({folder}) => {
    const {documents, errors} = await read(
      folder,
      'x.warc',
      Buffer.concat([Buffer.from('WARC/1.\n'.repeat(100_000)), record(2)])
    )
    expect(documents.map(({id}) => id)).toEqual(['urn:uuid:2'])
    expect(errors).toHaveLength(100_000)
  })

  inFolder(
    'costs little more than its bytes, however many members run to its end, and what is lost is told',
    async ({folder}) => {
      const sound = zipped([record(1)])
      const bytes = Buffer.concat([sound, Buffer.alloc(600_000, FALSE_START)])
      const {documents, errors} = await read(folder, 'x.warc.gz', bytes)
      expect(documents.map(({id}) => id)).toEqual(['urn:uuid:1'])
      const spans = errors.map(({where}) => where.bytes!)
      expect(spans[0]![0]).toBe(sound.length)
      expect(spans.at(-1)![1]).toBe(bytes.length)
      for (const [at, [start]] of spans.slice(1).entries()) expect(start).toBe(spans[at]![1])
    }
  )
})
