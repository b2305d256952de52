import {gzipSync} from 'node:zlib'
import fc from 'fast-check'
import {describe, expect} from 'vitest'
import {articleSchema} from '../../src/article/article.js'
import {logSchema} from '../../src/article/log.js'
import {clean} from '../../src/clean.js'
import {encode} from '../../src/io/encode.js'
import {prove} from '../../src/prove.js'
import {FORMATS} from '../../src/read/format.js'
import {inFolder} from '../in-folder.js'
import {read} from './read.js'
import {RAIN, record, zipped} from './warc.js'

const ROWS = ['a', 'b', 'c'].map(id => JSON.stringify({id, text: RAIN, html: `<p>${RAIN}`})).join('\n')
const HTML = `<!doctype html><meta charset=utf-8><title>Rain</title><script type=application/ld+json>{"@type": "Article", "headline": "Rain"}</script><p>${RAIN}<p>${RAIN}`
const SOUND = [
  Buffer.from(`${RAIN}\n\n${RAIN}é`),
  Buffer.from(ROWS),
  Buffer.from(HTML),
  gzipSync(HTML),
  zipped([1, 2, 3].map(at => record(at))),
  Buffer.concat([1, 2, 3].map(at => record(at)))
]

/** Files that something happened to: bytes changed, cut off, put in, put twice. */
const broken = fc
  .tuple(
    fc.constantFrom(...SOUND),
    fc.array(fc.tuple(fc.nat(), fc.nat(3), fc.uint8Array({maxLength: 9})), {maxLength: 4})
  )
  .map(([sound, changes]) =>
    changes.reduce((bytes, [place, kind, put]) => {
      const at = place % (bytes.length + 1)
      if (kind === 0) return bytes.subarray(0, at)
      if (kind === 1) return Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at)])
      if (kind === 2) return Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + put.length)])
      return Buffer.concat([bytes, bytes.subarray(at)])
    }, sound)
  )

describe('any bytes', () => {
  inFolder(
    'are documents whose books close, or errors of one sentence',
    async ({folder}) => {
      const files = fc.oneof(
        broken,
        fc.uint8Array({maxLength: 300}).map(bytes => Buffer.from(bytes))
      )
      await fc.assert(
        fc.asyncProperty(files, fc.constantFrom(undefined, ...FORMATS), async (bytes, format) => {
          const {documents, says} = await read(folder, 'x', bytes, {format})
          for (const message of says) expect(message).toMatch(/^x\b[^\n]*\.$/)
          for (const {id, text, hints, ...origin} of documents) {
            const {article, log} = clean(text, {id, ...hints, ...origin})
            expect([...prove(articleSchema.parse(article), logSchema.parse(log), text)]).toEqual([])
            const isWhole = !origin.lossy && !origin.rendered && format === 'text'
            if (isWhole && !(bytes[0] === 0x1f && bytes[1] === 0x8b))
              expect(encode(text, origin.encoding).equals(bytes)).toBe(true)
          }
        }),
        {numRuns: 400}
      )
    },
    60_000
  )
})
