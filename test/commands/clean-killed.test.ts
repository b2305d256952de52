import {spawn} from 'node:child_process'
import {createHash} from 'node:crypto'
import {cp, mkdir, readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {gzipSync} from 'node:zlib'
import {describe, expect} from 'vitest'
import {filesIn, inFolder} from '../in-folder.js'
import {plant} from '../plant.js'
import {CLI, runTamis} from '../run-tamis.js'

/** How often a run is killed in all; `KILLS=200` takes some minutes. */
const KILLS = Number(process.env['KILLS'] ?? 25)
/** Ways to write: what decides when something is committed. */
const FORMS: readonly (readonly string[])[] = [
  ['--to', 'json'],
  ['--to', 'ndjson', '--gzip', '--shard-size', '1']
]

const row = (id: number): string =>
  JSON.stringify({
    id: `page ${id}`,
    text: `Rain falls on the old town\n\n${`The mayor said on day ${id} that rain had fallen for the whole of the week. `.repeat(40)}\n\nFollow us on Facebook\n`
  })
const rows = (from: number, to: number): string =>
  Array.from({length: to - from}, (_, at) => `${row(from + at)}\n`).join('')

/** Pages in many lines, in a member of gzip and in files, with some that can't be cleaned among them. */
const INPUTS = {
  'in/a.ndjson': `${rows(0, 150)}{"id": "no text"}\n${row(3)}\nno JSON\n${rows(150, 170)}`,
  'in/b.jsonl.gz': gzipSync(rows(170, 300)),
  'in/c.txt': 'Rain falls on the old town.',
  'in/d.txt': ''
}

/** Names and bytes of all that is in a folder, as one hash. */
async function hashOf(folder: string): Promise<string> {
  const hash = createHash('sha256')
  for (const name of await filesIn(folder))
    hash.update(`${name}\0`).update(await readFile(join(folder, name)))
  return hash.digest('hex')
}

/** Start a run, and kill it after some milliseconds. @returns its status, or nothing where it was killed */
function killed(args: readonly string[], cwd: string, delay: number): Promise<number | null> {
  const child = spawn(process.execPath, [CLI, ...args], {cwd, stdio: 'ignore'})
  const timer = setTimeout(() => child.kill('SIGKILL'), delay)
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', status => {
      clearTimeout(timer)
      resolve(status)
    })
  })
}

describe('clean, killed', () => {
  for (const form of FORMS) {
    const many = Math.ceil(KILLS / FORMS.length)
    inFolder(
      `ends with the bytes of an unbroken run, killed ${many} times, with ${form.join(' ')}`,
      {timeout: 60_000 + 30_000 * many},
      async ({folder}) => {
        await plant(folder, INPUTS)
        const before = performance.now()
        expect(await runTamis(['clean', 'in', '-o', 'whole', ...form], folder)).toMatchObject({status: 1})
        const took = performance.now() - before
        const whole = await hashOf(join(folder, 'whole'))
        // Of a former run whose shards are packed otherwise nothing stays; a form with a file for each page has no shards.
        const former = join(folder, 'former')
        await mkdir(former)
        if (form.includes('ndjson')) {
          const args = ['clean', 'in/b.jsonl.gz', '-o', 'former', '--to', 'ndjson']
          expect(await runTamis(args, folder)).toMatchObject({status: 0})
        }
        let kills = 0
        let resumed = 0
        for (let series = 0; kills < many; series++) {
          const out = `out${series}`
          await cp(former, join(folder, out), {recursive: true})
          for (let isDone = false; !isDone;) {
            const workers = String(1 + Math.floor(3 * Math.random()))
            const args = ['clean', 'in', '-o', out, '--workers', workers, '--batch', workers, ...form]
            // The run that goes on with the last kill's is left to its end.
            const delay = kills < many ? took * (0.2 + 0.8 * Math.random()) : 1e6
            const status = await killed(args, folder, delay)
            isDone = status !== null
            if (isDone) expect(status).toBe(1)
            else kills++
            const names = await filesIn(join(folder, out))
            if (!isDone && names.includes('.tamis-journal') && names.length > 3) resumed++
            // What has its name is whole.
            for (const name of names.filter(name => /^[^.].*\.json$/.test(name)))
              expect(JSON.parse(await readFile(join(folder, out, name), 'utf8'))).toBeTypeOf('object')
          }
          expect(await hashOf(join(folder, out)), `series ${series}`).toBe(whole)
        }
        // Kills before anything was written prove nothing.
        expect(resumed).toBeGreaterThan(many / 5)
      }
    )
  }
})
