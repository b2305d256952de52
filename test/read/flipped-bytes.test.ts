import fc from 'fast-check'
import {WARCParser} from 'warcio'
import {describe, expect} from 'vitest'
import {inFolder} from '../in-folder.js'
import {read} from './read.js'
import {RAIN, record, zipped} from './warc.js'

const COUNT = 502
/** No two alike, of different lengths: a record in the place of another would show. */
const RECORDS = [
  record(0, {type: 'warcinfo', media: 'application/warc-fields', content: 'software: x'}),
  ...Array.from({length: COUNT}, (_, at) =>
    record(at + 1, {content: `${at + 1}. ${RAIN} `.repeat(1 + ((at * at) % 7))})
  )
]
const SOUND = zipped(RECORDS)
/** Where each member begins, and the last one ends. */
const STARTS = RECORDS.reduce<number[]>((all, one) => [...all, all.at(-1)! + zipped([one]).length], [0])

/** The members that hold these bytes. */
function membersAt(places: readonly number[]): Set<number> {
  return new Set(places.map(place => STARTS.findLastIndex(start => start <= place)))
}

/** The places and texts of what is read of the file when these bytes of it are flipped. */
async function readFlipped(folder: string, places: readonly number[]) {
  const bytes = Buffer.from(SOUND)
  for (const place of places) bytes[place]! ^= 1 << (place % 8)
  return read(folder, 'x.warc.wet.gz', bytes)
}

describe('flipped bytes of an archive', {timeout: 120_000}, () => {
  inFolder('leave what warcio reads of the sound file', async ({folder}) => {
    const texts: string[] = []
    for await (const one of new WARCParser(new Blob([SOUND]).stream()))
      if (one.warcType === 'conversion') texts.push(await one.contentText())
    const {documents, says} = await readFlipped(folder, [])
    expect(says).toEqual([])
    expect(documents.map(({text}) => text)).toEqual(texts)
    expect(texts).toHaveLength(COUNT)
  })

  /** Not one record more is lost than members were touched, each is told of, and what is read is what was written. */
  async function expectLittleLost(folder: string, places: readonly number[]): Promise<void> {
    const touched = membersAt(places)
    const {documents, errors} = await readFlipped(folder, places)
    const read = new Map(documents.map(({id, text}) => [id, text]))
    expect(read.size).toBe(documents.length)
    for (const [at, one] of RECORDS.entries()) {
      const text = read.get(`urn:uuid:${at}`)
      if (text === undefined) {
        if (at === 0) continue
        expect(touched, `record ${at}`).toContain(at)
        const told = errors.filter(({where: {bytes: [from, to] = [0, 0]}}) => {
          return from <= STARTS[at]! && to >= STARTS[at + 1]!
        })
        expect(told, `record ${at}`).toHaveLength(1)
      } else expect(one.toString()).toContain(`\r\n\r\n${text}\r\n\r\n`)
    }
    expect(errors.length).toBeLessThanOrEqual(touched.size)
    for (const {code, message} of errors) {
      expect(code).toBe('damaged')
      expect(message).toMatch(/bytes \d+–\d+, can't be read: its gzip is damaged \([^;]+\); [^;]+\.$/)
    }
  }

  inFolder('cost the member that has it, every 503rd byte flipped in its turn', async ({folder}) => {
    for (let place = 3; place < SOUND.length; place += 503) await expectLittleLost(folder, [place])
  })

  inFolder('cost the members that have them, every k-th byte flipped at once', async ({folder}) => {
    for (const k of [997, 2003, 9973, 20011]) {
      const places = Array.from({length: Math.floor(SOUND.length / k)}, (_, at) => (at + 1) * k)
      await expectLittleLost(folder, places)
    }
  })

  inFolder(
    'cost the members that have them, wherever they are, the first bytes of the file included',
    async ({folder}) => {
      const places = fc.uniqueArray(fc.nat(SOUND.length - 1), {minLength: 1, maxLength: 12})
      await fc.assert(
        fc.asyncProperty(places, places => expectLittleLost(folder, places)),
        {numRuns: 60, examples: [[[0]], [[1]], [[2]], [[0, 1, 2, 3]]]}
      )
    }
  )
})
