import {mkdtemp, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {isDeepStrictEqual} from 'node:util'
import {beforeEach, describe, expect, test, vi} from 'vitest'
import {FileError} from '../../src/io/file-error.js'
import {openSink} from '../../src/write/open-sink.js'
import {FORMS, NO_SINK, type Failed, type Form, type Made} from '../../src/write/sink.js'
import {filesIn} from '../in-folder.js'
import {plant} from '../plant.js'
import {failAt, fault} from './faulty-disk.js'
import {madeOf, sinkOptions} from './made.js'

vi.mock('../../src/write/disk.js', async importOriginal => {
  const {disk} = await importOriginal<typeof import('../../src/write/disk.js')>()
  const {faulty} = await import('./faulty-disk.js')
  return {disk: faulty(disk)}
})

const OLD: readonly (Made | Failed)[] = [
  madeOf('a', 'An old page about the rain.'),
  {id: 'old', place: 'old.ndjson, line 2', code: 'empty', message: 'nothing is there'},
  madeOf('b', 'Another old page about the rain.'),
  madeOf('c', 'The last old page.')
]
/** Without an error where the old ones had one, and with one where they had none, and a shard less. */
const NEW: readonly (Made | Failed)[] = [
  madeOf('a'),
  {id: null, place: 'new.ndjson, line 9', code: 'invalid-json', message: 'the line is not JSON'},
  madeOf('b')
]

type Files = Readonly<Record<string, string>>

async function contents(folder: string): Promise<Files> {
  const entries = (await filesIn(folder)).map(
    async name => [name, (await readFile(join(folder, name))).toString('base64')] as const
  )
  return Object.fromEntries(await Promise.all(entries))
}

interface Ended {
  readonly commits: number
  readonly error?: unknown
}

/** Each page and each error ends a shard; of these `before` are there already. */
async function write(
  folder: string,
  to: Form,
  gzip: boolean,
  items: readonly (Made | Failed)[],
  before = 0
): Promise<Ended> {
  let sink = NO_SINK
  try {
    sink = await openSink(sinkOptions(folder, to, {gzip, shardBytes: 1, commits: before}))
    for (const item of items.slice(before)) await sink.take(item)
    await sink.finish()
    return {commits: sink.commits()}
  } catch (error) {
    await sink.abandon()
    return {commits: sink.commits(), error}
  }
}

async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'tamis-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
}

const written = (to: Form, gzip: boolean, items: readonly (Made | Failed)[]) =>
  withFolder(async folder => {
    await write(folder, to, gzip, items)
    return contents(folder)
  })

function bytesOf(files: Files): Record<string, Buffer> {
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [name, Buffer.from(text, 'base64')]))
}

const SENTENCE = expect.stringMatching(/ can't be written: the disk [^;]+; [^;]+\.$/) as string

/** What belongs together: a page's two files, a shard's two or three. */
function groupOf(name: string): string {
  return /-(\d{5})\./.exec(name)?.[1] ?? name.split('.')[0]!
}

function groupsOf(files: Files): Map<string, Files> {
  const groups = new Map<string, Files>()
  for (const [name, content] of Object.entries(files)) {
    groups.set(groupOf(name), {...groups.get(groupOf(name)), [name]: content})
  }
  return groups
}

beforeEach(() => failAt(Infinity))

describe('sinks, on a disk that fails', {timeout: 60_000}, () => {
  const cases = FORMS.flatMap(to => [false, true].map(gzip => ({to, gzip})))

  for (const {to, gzip} of cases) {
    for (const kind of ['ENOSPC', 'EIO'] as const) {
      test(`leave each page and shard whole, old or new, whichever call fails: ${to}${gzip ? ', gzip' : ''}, ${kind}`, async () => {
        const old = await written(to, gzip, OLD)
        const wanted = await written(to, gzip, NEW)
        const olds = groupsOf(old)
        const news = groupsOf(wanted)
        let at = 0
        do {
          failAt(Infinity)
          at++
          await withFolder(async folder => {
            await plant(folder, bytesOf(old))
            failAt(at, kind)
            const {error, commits} = await write(folder, to, gzip, NEW)
            const found = groupsOf(await contents(folder))
            if (fault.calls < at) {
              expect(error).toBeUndefined()
              expect(Object.fromEntries(found)).toMatchObject(Object.fromEntries(news))
              return
            }
            const step = `call ${at}`
            expect(error, step).toBeInstanceOf(FileError)
            expect(error, step).toMatchObject({kind: 'output', message: SENTENCE})
            expect([...found.keys()], step).toEqual([...olds.keys()])
            for (const [group, files] of found) {
              const isNew = isDeepStrictEqual(files, news.get(group))
              if (!isNew) expect(files, `${step}, ${group}`).toEqual(olds.get(group))
              if (/^\d+$/.test(group)) expect(isNew, `${step}, ${group}`).toBe(Number(group) < commits)
            }
          })
        } while (fault.calls >= at)
        expect(at).toBeGreaterThan(20)
      })
    }

    test(`lose nothing where the disk takes a part of a write: ${to}${gzip ? ', gzip' : ''}`, async () => {
      const wanted = await written(to, gzip, NEW)
      let at = 0
      do {
        failAt(++at, 'short')
        expect(await written(to, gzip, NEW), `call ${at}`).toEqual(wanted)
      } while (fault.calls >= at)
    })
  }

  for (const gzip of [false, true]) {
    test(`leave shards that are packed otherwise until all is there, and can go on, gzip ${gzip}`, async () => {
      const old = await written('ndjson', !gzip, OLD)
      const wanted = await written('ndjson', gzip, NEW)
      let at = 0
      do {
        failAt(Infinity)
        at++
        await withFolder(async folder => {
          await plant(folder, bytesOf(old))
          failAt(at, 'EIO')
          const {error, commits} = await write(folder, 'ndjson', gzip, NEW)
          if (fault.calls >= at) {
            expect(error, `call ${at}`).toMatchObject({kind: 'output', message: SENTENCE})
            expect(await contents(folder), `call ${at}`).toMatchObject(old)
            failAt(Infinity)
            await write(folder, 'ndjson', gzip, NEW, commits)
            // There may be a call behind this one.
            fault.calls = at
          }
          expect(await contents(folder), `call ${at}`).toEqual(wanted)
        })
      } while (fault.calls >= at)
      expect(at).toBeGreaterThan(20)
    })
  }
})
