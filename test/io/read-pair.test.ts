import {truncate} from 'node:fs/promises'
import {join} from 'node:path'
import {gzipSync} from 'node:zlib'
import {describe, expect} from 'vitest'
import {clean} from '../../src/clean.js'
import {readPair} from '../../src/io/read-pair.js'
import {inFolder} from '../in-folder.js'
import {plant} from '../plant.js'

const {article, log} = clean('Rain falls\n\nThe mayor said on Tuesday that rain had fallen.', {id: 'x'})
const GOOD = {'x.json': JSON.stringify(article), 'x.log.json': JSON.stringify(log)}

describe('readPair', () => {
  inFolder('takes the path of either, or of none', async ({folder}) => {
    await plant(folder, GOOD)
    for (const path of ['x', 'x.json', 'x.log.json']) {
      expect(await readPair(join(folder, path))).toEqual({article, log})
    }
  })

  inFolder('takes packed files where there are no others, or where it is told', async ({folder}) => {
    const packed = Object.entries(GOOD).map(([name, text]) => [`${name}.gz`, gzipSync(text)] as const)
    await plant(folder, Object.fromEntries(packed))
    for (const path of ['x', 'x.json.gz', 'x.log.json.gz']) {
      expect(await readPair(join(folder, path))).toEqual({article, log})
    }
    await plant(folder, {...GOOD, 'x.log.json.gz': gzipSync(GOOD['x.log.json']).subarray(0, 40)})
    expect(await readPair(join(folder, 'x'))).toEqual({article, log})
    const message = `${join(folder, 'x.log.json.gz')} is damaged: its gzip says unexpected end of file; clean the page again.`
    await expect(readPair(join(folder, 'x.json.gz'))).rejects.toMatchObject({kind: 'corrupt', message})
  })

  inFolder('refuses what is too large for a string, packed or not', {timeout: 60_000}, async ({folder}) => {
    const member = gzipSync(Buffer.alloc(2 ** 26, ' '))
    await plant(folder, {
      ...GOOD,
      'y.log.json.gz': '',
      'y.json.gz': Buffer.concat(Array.from({length: 9}, () => member))
    })
    await truncate(join(folder, 'x.json'), 2 ** 29)
    for (const name of ['x.json', 'y.json.gz']) {
      const message = `${join(folder, name)} has more than 512 megabytes, unpacked; clean the page again.`
      await expect(readPair(join(folder, name))).rejects.toMatchObject({kind: 'corrupt', message})
    }
  })

  inFolder('takes every encoding that a page is decoded from', async ({folder}) => {
    for (const encoding of ['utf-16le', 'utf-16be', 'windows-1252', 'shift_jis', 'gb18030', 'cp437']) {
      await plant(folder, {...GOOD, 'x.log.json': JSON.stringify({...log, raw: {...log.raw, encoding}})})
      expect((await readPair(join(folder, 'x'))).log.raw.encoding).toBe(encoding)
    }
  })

  const bad: readonly (readonly [string, Readonly<Record<string, string>>, string, string])[] = [
    [
      'a missing article',
      {'x.log.json': GOOD['x.log.json']},
      'input',
      "x.json can't be read: there is no such file"
    ],
    ['a missing log', {'x.json': GOOD['x.json']}, 'input', "x.log.json can't be read: there is no such file"],
    ['half an article', {...GOOD, 'x.json': GOOD['x.json'].slice(0, 99)}, 'corrupt', 'x.json is not JSON: '],
    ['another object', {...GOOD, 'x.json': '{}'}, 'corrupt', 'x.json is not an article by its schema: '],
    [
      'a field of one’s own',
      {...GOOD, 'x.json': JSON.stringify({...article, more: 1})},
      'corrupt',
      'x.json is not an ar'
    ],
    ['no object', {...GOOD, 'x.log.json': 'null'}, 'corrupt', 'x.log.json is not a log by its schema: '],
    [
      'another version',
      {...GOOD, 'x.log.json': JSON.stringify({...log, version: 2})},
      'corrupt',
      'x.log.json is not a log'
    ],
    ...['utf-8x', 'hex', 'Base64', 'base-64', 'hex:1234', 'UTF-8', 'latin1'].map(
      encoding =>
        [
          `the encoding ${JSON.stringify(encoding)}`,
          {...GOOD, 'x.log.json': JSON.stringify({...log, raw: {...log.raw, encoding}})},
          'corrupt',
          'x.log.json says that its page was in “'
        ] as const
    )
  ]
  for (const [name, files, kind, says] of bad) {
    inFolder(`says what is wrong with ${name}`, async ({folder}) => {
      await plant(folder, files)
      const message = expect.stringMatching(/^[^\n]*\.$/) as string
      await expect(readPair(join(folder, 'x'))).rejects.toMatchObject({kind, message})
      await expect(readPair(join(folder, 'x'))).rejects.toThrow(join(folder, says))
    })
  }
})
