import {spawnSync} from 'node:child_process'
import {mkdir, readFile, readdir, readlink, symlink, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {setTimeout} from 'node:timers/promises'
import {gzipSync} from 'node:zlib'
import {describe, expect} from 'vitest'
import {openSink} from '../../src/write/open-sink.js'
import {FORMS, type Failed, type Form, type Made, type SinkOptions} from '../../src/write/sink.js'
import {filesIn, inFolder} from '../in-folder.js'
import {plant} from '../plant.js'
import {madeOf, sinkOptions} from './made.js'

const PAGES = Array.from({length: 12}, (_, index) => madeOf(`page-${index}`))
const FAILED: Failed = {id: null, place: 'pages.ndjson, line 2', code: 'empty', message: 'there is nothing'}
const SHARDED = ['ndjson', 'parquet'] as const
const ENDINGS = {ndjson: '.ndjson', parquet: '.parquet'}
/** A shard ends with the third page. */
const SHARD = 2.5 * (PAGES[0]!.article.length + PAGES[0]!.log.length)

async function contents(folder: string): Promise<Record<string, string>> {
  const entries = (await filesIn(folder)).map(
    async name => [name, (await readFile(join(folder, name))).toString('base64')] as const
  )
  return Object.fromEntries(await Promise.all(entries))
}

async function write(
  folder: string,
  to: Form,
  items: readonly (Made | Failed)[],
  options: Partial<SinkOptions> = {}
): Promise<boolean[]> {
  const sink = await openSink(sinkOptions(folder, to, {shardBytes: SHARD, ...options}))
  const said: boolean[] = []
  for (const item of items) said.push(await sink.take(item))
  await sink.finish()
  return said
}

function idsOf(text: string): unknown[] {
  return text
    .trimEnd()
    .split('\n')
    .map(line => (JSON.parse(line) as {id: unknown}).id)
}

describe.concurrent('shards', {timeout: 30_000}, () => {
  inFolder('end with the page that fills them, and say when all is on the disk', async ({folder}) => {
    const said = await write(folder, 'ndjson', [...PAGES.slice(0, 4), FAILED, ...PAGES.slice(4, 7)])
    expect(said).toEqual([false, false, true, false, false, false, true, false])
    expect(await filesIn(folder)).toEqual([
      'articles-00000.ndjson',
      'articles-00001.ndjson',
      'articles-00002.ndjson',
      'errors-00001.ndjson',
      'logs-00000.ndjson',
      'logs-00001.ndjson',
      'logs-00002.ndjson'
    ])
    const [first, second, third] = await Promise.all(
      [0, 1, 2].map(number => readFile(join(folder, `articles-0000${number}.ndjson`), 'utf8'))
    )
    expect([first, second, third].map(text => idsOf(text!))).toEqual([
      ['page-0', 'page-1', 'page-2'],
      ['page-3', 'page-4', 'page-5'],
      ['page-6']
    ])
  })

  for (const to of FORMS) {
    for (const gzip of [false, true]) {
      inFolder(`have the same bytes, however they are waited for: ${to}, gzip ${gzip}`, async ({folder}) => {
        const items = [...PAGES.slice(0, 5), FAILED, ...PAGES.slice(5)]
        await write(join(folder, 'one-by-one'), to, items, {gzip})
        const wanted = await contents(join(folder, 'one-by-one'))
        expect(Object.keys(wanted).length).toBeGreaterThan(8)

        const options = sinkOptions(join(folder, 'at-once'), to, {gzip, shardBytes: SHARD})
        const atOnce = await openSink(options)
        await Promise.all([...items.map(atOnce.take), atOnce.finish()])
        expect(await contents(options.folder)).toEqual(wanted)

        const slowly = await openSink({...options, folder: join(folder, 'slowly')})
        for (const [index, item] of items.entries()) {
          const taken = slowly.take(item)
          if (index % 3 === 0) await setTimeout(index)
          if (index % 2 === 0) await taken
        }
        await slowly.finish()
        expect(await contents(join(folder, 'slowly'))).toEqual(wanted)
      })
    }
  }

  for (const to of SHARDED) {
    inFolder(
      `go on behind those of a run before, with the bytes of an unbroken one: ${to}`,
      async ({folder}) => {
        await write(join(folder, 'whole'), to, PAGES)
        const broken = join(folder, 'broken')
        const options = sinkOptions(broken, to, {shardBytes: SHARD})
        const first = await openSink(options)
        for (const page of PAGES.slice(0, 7)) await first.take(page)
        expect(first.commits()).toBe(2)
        await first.abandon()
        expect(await filesIn(broken)).toHaveLength(4)
        const second = await openSink({...options, commits: 2})
        for (const page of PAGES.slice(6)) await second.take(page)
        await second.finish()
        expect(second.commits()).toBe(4)
        expect(await contents(broken)).toEqual(await contents(join(folder, 'whole')))
      }
    )

    inFolder(`take the place of a longer run’s, to the last of its files: ${to}`, async ({folder}) => {
      const ending = ENDINGS[to]
      await write(folder, to, [FAILED, ...PAGES])
      const mine = {
        [`articles-7${ending}`]: '',
        'errors-00003.txt': '',
        [`my-articles-00009${ending}`]: '',
        'logs-00009.ndjson.gz': ''
      }
      await plant(folder, mine)
      await write(folder, to, PAGES.slice(0, 4))
      const shards = ['articles-00000', 'articles-00001', 'logs-00000', 'logs-00001'].map(
        name => `${name}${ending}`
      )
      expect(await filesIn(folder)).toEqual([...shards, ...Object.keys(mine)].sort())
    })

    inFolder(
      `take the place of a former run’s also where nothing came of anything: ${to}`,
      async ({folder}) => {
        const error = [`errors-00000${ENDINGS[to]}`]
        await write(folder, to, PAGES)
        await write(folder, to, [FAILED])
        expect(await filesIn(folder)).toEqual(error)
        await write(folder, to, PAGES)
        await write(folder, to, [])
        expect(await filesIn(folder)).toEqual([])
      }
    )

    inFolder(`stay where a run was left before it was done: ${to}`, async ({folder}) => {
      await write(folder, to, PAGES)
      const before = await contents(folder)
      const sink = await openSink(sinkOptions(folder, to, {shardBytes: SHARD}))
      await sink.take(FAILED)
      await sink.abandon()
      expect(await contents(folder)).toEqual(before)
    })

    inFolder(
      `end with the error that fills them, so that what only fails is done: ${to}`,
      async ({folder}) => {
        const failures = Array.from({length: 6}, (_, index) => ({...FAILED, id: `page-${index}`}))
        // A shard ends with the third error.
        const shardBytes = 2.5 * JSON.stringify(failures[0]).length
        const said = await write(folder, to, failures, {shardBytes})
        expect(said).toEqual([false, false, true, false, false, true])
        expect(await filesIn(folder)).toEqual([0, 1].map(number => `errors-0000${number}${ENDINGS[to]}`))
      }
    )

    inFolder(`follow no page that was lost: ${to}`, async ({folder}) => {
      const sink = await openSink(sinkOptions(folder, to, {shardBytes: SHARD}))
      await mkdir(join(folder, `logs-00000${ENDINGS[to]}`))
      const said = await Promise.allSettled(PAGES.map(sink.take))
      expect(said.map(({status}) => status)).toEqual(
        PAGES.map((_, index) => (index < 2 ? 'fulfilled' : 'rejected'))
      )
      await expect(sink.finish()).rejects.toMatchObject({
        kind: 'output',
        message: expect.stringContaining('a folder is in its place') as string
      })
      await sink.abandon()
      expect(await filesIn(folder)).toEqual([`logs-00000${ENDINGS[to]}`])
    })
  }
})

describe.concurrent('shards of NDJSON', {timeout: 30_000}, () => {
  for (const gzip of [false, true]) {
    inFolder(`take the place of a former run’s that are packed otherwise, gzip ${gzip}`, async ({folder}) => {
      await write(join(folder, 'new'), 'ndjson', PAGES.slice(0, 4), {gzip})
      const out = join(folder, 'out')
      const long = {...FAILED, id: '"'.repeat(5000), place: 'a "b".ndjson'}
      await write(out, 'ndjson', [long, ...PAGES, {...FAILED, id: null}], {gzip: !gzip})
      expect((await filesIn(out)).length).toBeGreaterThan(8)
      await write(out, 'ndjson', PAGES.slice(0, 4), {gzip})
      expect(await contents(out)).toEqual(await contents(join(folder, 'new')))
    })

    inFolder(`leave what is packed otherwise and not of tamis, gzip ${gzip}`, async ({folder}) => {
      const pack = (text: string): Buffer => (gzip ? Buffer.from(text) : gzipSync(text))
      const other = gzip ? '.ndjson' : '.ndjson.gz'
      const mine = {
        [`articles-00000${other}`]: pack(
          '{"@context":"https://schema.org","@type":"NewsArticle","headline":"a"}\n'
        ),
        [`articles-00001${other}`]: pack(''),
        [`logs-00000${other}`]: pack('{"version":1,"id":"a","tool":"another"}\n'),
        [`logs-00001${other}`]: Buffer.from([0x1f, 0x8b, 8, 0, 1, 2, 3]),
        [`errors-00000${other}`]: pack('{"id":"a","text":"Rain"}\n'),
        [`errors-00001${other}`]: Buffer.from('none')
      }
      await plant(folder, {...mine, 'elsewhere/x': pack(`${PAGES[0]!.article}\n`)})
      await symlink('elsewhere/x', join(folder, `articles-00002${other}`))
      await mkdir(join(folder, `articles-00003${other}`))
      spawnSync('mkfifo', [join(folder, `articles-00004${other}`)])
      const before = (await readdir(folder)).sort()
      await write(folder, 'ndjson', PAGES.slice(0, 2), {gzip})
      const own = ['articles', 'logs'].map(kind => `${kind}-00000.ndjson${gzip ? '.gz' : ''}`)
      expect((await readdir(folder)).sort()).toEqual([...before, ...own].sort())
    })
  }

  inFolder('leave what is not of tamis behind their last one', async ({folder}) => {
    const mine = {
      'articles-00001.ndjson': '{"mine":1}\n',
      'errors-00002.ndjson': '',
      'logs-00003.ndjson': '{"mine":1}\n'
    }
    await plant(folder, {...mine, 'logs-00004.ndjson': `${PAGES[0]!.log}\n`})
    await write(folder, 'ndjson', [FAILED])
    expect(await filesIn(folder)).toEqual([...Object.keys(mine), 'errors-00000.ndjson'].sort())
  })

  for (const gzip of [false, true]) {
    inFolder(`refuse to take the place of someone’s own, gzip ${gzip}`, async ({folder}) => {
      const pack = (text: string): string | Buffer => (gzip ? gzipSync(text) : text)
      const [logs, errors] = ['logs', 'errors'].map(kind => `${kind}-00000.ndjson${gzip ? '.gz' : ''}`)
      await plant(folder, {[errors!]: pack('{"mine":1}\n')})
      await write(folder, 'ndjson', PAGES.slice(0, 2), {gzip})
      await write(folder, 'ndjson', PAGES.slice(0, 2), {gzip})
      await plant(folder, {[logs!]: pack('{"mine":2}\n')})
      const before = await contents(folder)
      const sink = await openSink(sinkOptions(folder, 'ndjson', {gzip}))
      await sink.take(PAGES[0]!)
      await expect(sink.finish()).rejects.toMatchObject({
        kind: 'output',
        message: `${join(folder, logs!)} does not begin as tamis writes it; move it away or choose another folder.`
      })
      await sink.abandon()
      expect(await contents(folder)).toEqual(before)
    })
  }

  inFolder('leave those of Parquet, and are left by them', async ({folder}) => {
    await write(folder, 'ndjson', PAGES)
    const before = await contents(folder)
    await write(folder, 'parquet', PAGES)
    expect(await contents(folder)).toMatchObject(before)
    await write(folder, 'ndjson', PAGES.slice(0, 1))
    expect((await filesIn(folder)).filter(name => name.endsWith('.parquet'))).toHaveLength(8)
  })
})

describe.concurrent('openSink', {timeout: 30_000}, () => {
  inFolder('takes away what a killed run left, and nothing else', async ({folder}) => {
    const mine = {
      '.tamis-notes.new': '',
      'tamis-0123456789abcdef.new': '',
      '.x.json.new': '',
      '.tamis-0123456789abcdef.newer': ''
    }
    await plant(folder, {
      ...mine,
      '.tamis-0123456789abcdef.new': 'half',
      '.tamis-fedcba9876543210.old': 'whole'
    })
    await mkdir(join(folder, '.tamis-aaaaaaaaaaaaaaaa.old'))
    await openSink(sinkOptions(folder, 'json'))
    expect(await filesIn(folder)).toEqual([...Object.keys(mine), '.tamis-aaaaaaaaaaaaaaaa.old'].sort())
  })

  for (const to of FORMS) {
    inFolder(`replaces a link under a name that it writes, and never follows it: ${to}`, async ({folder}) => {
      const out = join(folder, 'out')
      await write(out, to, [FAILED, ...PAGES])
      const names = await filesIn(out)
      const planted = join(folder, 'planted')
      await plant(folder, {victim: 'precious'})
      await mkdir(planted)
      for (const [index, name] of names.entries())
        await symlink(index % 2 ? '../victim' : '../nowhere', join(planted, name))
      await write(planted, to, [FAILED, ...PAGES])
      expect(await contents(planted)).toEqual(await contents(out))
      const links = (await readdir(planted, {withFileTypes: true})).filter(entry => entry.isSymbolicLink())
      expect(links).toEqual([])
      expect(await filesIn(folder)).toEqual(['out', 'planted', 'victim'])
      expect(await readFile(join(folder, 'victim'), 'utf8')).toBe('precious')
    })

    inFolder(`writes to no folder that is a link, and to nothing that is none: ${to}`, async ({folder}) => {
      await mkdir(join(folder, 'elsewhere'))
      await symlink('elsewhere', join(folder, 'link'))
      await symlink('nowhere', join(folder, 'dangling'))
      await writeFile(join(folder, 'file'), 'precious')
      for (const [name, cause] of [
        ['link', 'it is a link; name the folder that it leads to'],
        ['link/', 'it is a link; name the folder that it leads to'],
        ['dangling', 'it is a link; name the folder that it leads to'],
        ['file', 'something else is in its place; move that away']
      ] as const) {
        const path = `${folder}/${name}`
        const message = `${path} can't be made a folder to write to: ${cause}.`
        await expect(openSink(sinkOptions(path, to)), name).rejects.toMatchObject({kind: 'output', message})
      }
      expect(await filesIn(join(folder, 'elsewhere'))).toEqual([])
      expect(await readlink(join(folder, 'dangling'))).toBe('nowhere')
    })
  }

  for (const gzip of [false, true]) {
    inFolder(`leaves no page of JSON that is packed otherwise, gzip ${gzip}`, async ({folder}) => {
      const mine = `page-1.json${gzip ? '' : '.gz'}`
      await write(folder, 'json', PAGES.slice(0, 1), {gzip: !gzip})
      await plant(folder, {[mine]: 'mine'})
      await write(folder, 'json', PAGES.slice(0, 2), {gzip})
      const own = ['page-0.json', 'page-0.log.json', 'page-1.json', 'page-1.log.json']
      expect(await filesIn(folder)).toEqual([...own.map(name => `${name}${gzip ? '.gz' : ''}`), mine].sort())
    })
  }

  for (const [to, ending] of [
    ['json', '.json'],
    ['text', '.txt'],
    ['markdown', '.md']
  ] as const) {
    inFolder(`replaces no file that tamis did not write: ${ending}`, async ({folder}) => {
      await plant(folder, {[`page-0${ending}`]: 'my notes'})
      await expect(write(folder, to, PAGES.slice(0, 2))).rejects.toMatchObject({
        kind: 'output',
        message: `${join(folder, `page-0${ending}`)} has no log beside it, so tamis did not write it; move it away or choose another folder.`
      })
      expect(await readFile(join(folder, `page-0${ending}`), 'utf8')).toBe('my notes')
      expect(await filesIn(folder)).toEqual([`page-0${ending}`, 'page-1.log.json', `page-1${ending}`].sort())
      await write(folder, to, PAGES.slice(1, 2))
    })
  }

  for (const to of FORMS) {
    inFolder(
      `keeps what was there on a full disk, and leaves nothing half-written: ${to}`,
      async ({folder, skip}) => {
        const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder])
        if (mounted.status !== 0) skip(`no disk to fill: mount says ${String(mounted.stderr)}`)
        try {
          const large: Made = {...PAGES[1]!, log: JSON.stringify({log: noise(3 << 20)})}
          const sink = await openSink(sinkOptions(folder, to, {shardBytes: 1, gzip: true}))
          await sink.take(PAGES[0]!)
          await sink.finish()
          const before = await contents(folder)
          const again = await openSink(
            sinkOptions(folder, to, {shardBytes: 1, gzip: true, commits: sink.commits()})
          )
          const failed = async (): Promise<void> => {
            await again.take(large)
            await again.finish()
          }
          await expect(failed()).rejects.toMatchObject({
            kind: 'output',
            message: expect.stringContaining('the disk is full; ') as string
          })
          await again.abandon()
          expect(await contents(folder)).toEqual(before)
        } finally {
          spawnSync('umount', [folder])
        }
      }
    )
  }

  inFolder('says that a disk is read-only', async ({folder, skip}) => {
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'ro', 'tmpfs', folder])
    if (mounted.status !== 0) skip(`no disk to mount: mount says ${String(mounted.stderr)}`)
    try {
      for (const to of FORMS) {
        await expect(openSink(sinkOptions(folder, to)), to).rejects.toMatchObject({
          kind: 'output',
          message: `${folder} can't be made a folder to write to: the file system is read-only; choose another folder.`
        })
      }
    } finally {
      spawnSync('umount', [folder])
    }
  })
})

/** Text that gzip can't make much smaller, the same each time. */
function noise(length: number): string {
  let state = 1
  const units = Array.from({length}, () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0
    return String.fromCharCode(33 + ((state >>> 16) % 90))
  })
  return units.join('')
}
