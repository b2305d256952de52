import {createHash} from 'node:crypto'
import {cp, readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {gzipSync} from 'node:zlib'
import {describe, expect} from 'vitest'
import {filesIn, inFolder} from '../in-folder.js'
import {plant} from '../plant.js'
import {record, zipped} from '../read/warc.js'
import {runTamis} from '../run-tamis.js'

const SEEDS = new URL('../../seeds', import.meta.url).pathname

const WORKERS = ['1', '2', '4']
const BATCHES = ['1', '3', '64']
const PLACES: readonly NodeJS.ProcessEnv[] = [
  {TZ: 'UTC', LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8'},
  {TZ: 'Asia/Kathmandu', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8'}
]

/** Names and bytes of all that is in a folder, as one hash. */
async function hashOf(folder: string): Promise<string> {
  const hash = createHash('sha256')
  for (const name of await filesIn(folder))
    hash.update(`${name}\0`).update(await readFile(join(folder, name)))
  return hash.digest('hex')
}

describe('clean', {timeout: 300_000}, () => {
  inFolder(
    'writes one sha256, whatever the workers, the batch, the time zone and the locale',
    async ({folder}) => {
      await cp(SEEDS, join(folder, 'in/seeds'), {recursive: true})
      const lines = Array.from({length: 40}, (_, id) =>
        // The first are the longest, so that they come to an end last.
        JSON.stringify({
          id: `line ${id}`,
          text: `Rain on 3/4/2024, ISTANBUL\n\n${'Title I. '.repeat(200 - 5 * id)}`
        })
      )
      await plant(folder, {
        'in/lines.ndjson.gz': gzipSync(`${lines.join('\n')}\nnone\n`),
        'in/pages.warc.wet.gz': zipped(Array.from({length: 30}, (_, at) => record(at))),
        'in/twin.txt': 'Rain fell on Tuesday.',
        'in/z/twin.txt': 'Rain fell on Wednesday.'
      })
      const hashes = new Map<string, string>()
      for (const workers of WORKERS)
        for (const batch of BATCHES)
          for (const env of PLACES) {
            const at = hashes.size
            const args = ['clean', 'in', '-o', `out${at}`, '--workers', workers, '--batch', batch]
            const {status, stderr} = await runTamis(args, folder, env)
            expect({status, errors: stderr.split('\n').length}).toEqual({status: 1, errors: 3})
            hashes.set(
              `${workers} workers, ${batch} together, ${env['TZ']}`,
              await hashOf(join(folder, `out${at}`))
            )
          }
      expect(hashes.size).toBe(18)
      expect(new Set(hashes.values()).size, JSON.stringify([...hashes], null, 1)).toBe(1)
    }
  )
})
