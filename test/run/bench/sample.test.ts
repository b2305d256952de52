import {readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {gzipSync} from 'node:zlib'
import {describe, expect} from 'vitest'
import {readSample, writeSample} from '../../../src/run/bench/sample.js'
import {inFolder} from '../../in-folder.js'

const PAGE =
  'It rained on Tuesday. People stayed indoors. The council closed roads. Trains were late again. It went on.'

describe('sample', () => {
  inFolder('has the size that was asked for, in pages that are no copies', async ({folder}) => {
    const file = join(folder, 'in.ndjson')
    const {documents, bytes} = await writeSample(file, [PAGE], 3000)
    const rows = (await readFile(file, 'utf8'))
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line) as {id: string; text: string})
    expect(rows).toHaveLength(documents)
    expect(rows.reduce((sum, {text}) => sum + Buffer.byteLength(text), 0)).toBe(bytes)
    expect(bytes).toBeGreaterThanOrEqual(3000)
    expect(bytes).toBeLessThan(3200)
    expect(new Set(rows.map(({id}) => id)).size).toBe(documents)
    expect(new Set(rows.map(({text}) => text)).size).toBe(documents)
  })

  inFolder('is read from text files, NDJSON, and gzip of it', async ({folder}) => {
    const ndjson = '{"text": "Rain"}\n{"dumps": {"block": "Snow"}}\n'
    await writeFile(join(folder, 'a.txt'), 'Hail')
    await writeFile(join(folder, 'b.ndjson'), ndjson)
    await writeFile(join(folder, 'c.ndjson.gz'), gzipSync(ndjson))
    expect(await readSample(folder)).toEqual(['Hail'])
    expect(await readSample(join(folder, 'b.ndjson'))).toEqual(['Rain', 'Snow'])
    expect(await readSample(join(folder, 'c.ndjson.gz'))).toEqual(['Rain', 'Snow'])
  })

  inFolder('is refused where there is no text', async ({folder}) => {
    await expect(writeSample(join(folder, 'in'), [], 10)).rejects.toThrow(RangeError)
    await expect(writeSample(join(folder, 'in'), [''], 10)).rejects.toThrow(RangeError)
  })
})
