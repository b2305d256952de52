import {lstat, mkdir, readdir, readFile, symlink, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {beforeEach, describe, expect, vi} from 'vitest'
import {writeTogether} from '../../src/io/write-together.js'
import {inFolder} from '../in-folder.js'

/** Every call of the module to the file system is counted, and the one that `failAt` says fails. */
const disk = vi.hoisted(() => ({calls: 0, failAt: Infinity, done: [] as string[]}))

vi.mock('node:fs/promises', async importOriginal => {
  const real = await importOriginal<typeof import('node:fs/promises')>()
  const step = (name: string) => {
    disk.done.push(name)
    if (++disk.calls === disk.failAt) throw Object.assign(new Error('full'), {code: 'ENOSPC'})
  }
  return {
    ...real,
    open: async (...args: Parameters<typeof real.open>) => {
      step('open')
      const handle = await real.open(...args)
      return {
        // Half of it is written before the disk is full.
        writeFile: async (content: string) => {
          await handle.writeFile(content.slice(0, content.length / 2))
          step('write')
          await handle.writeFile(content.slice(content.length / 2))
        },
        sync: async () => {
          step('sync')
          await handle.sync()
        },
        close: () => handle.close()
      }
    },
    link: async (...args: Parameters<typeof real.link>) => {
      step('link')
      await real.link(...args)
    },
    rename: async (...args: Parameters<typeof real.rename>) => {
      step('rename')
      await real.rename(...args)
    }
  }
})

const PAIR = [
  ['x.json', 'new article'],
  ['x.log.json', 'new log']
] as const

async function contents(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder)).sort()
  const entries = names.map(async name => [name, await readFile(join(folder, name), 'utf8')] as const)
  return Object.fromEntries(await Promise.all(entries))
}

beforeEach(() => {
  disk.calls = 0
  disk.failAt = Infinity
  disk.done = []
})

describe('writeTogether', () => {
  inFolder('writes all files, and nothing else stays', async ({folder}) => {
    await writeTogether(folder, PAIR)
    expect(await contents(folder)).toEqual(Object.fromEntries(PAIR))
  })

  inFolder(
    'gives a file its name only when all are on the disk, and puts the names there too',
    async ({folder}) => {
      await writeTogether(folder, PAIR)
      const written = ['open', 'write', 'sync']
      const named = ['link', 'rename']
      expect(disk.done).toEqual([...written, ...written, ...named, ...named, 'open', 'sync'])
    }
  )

  inFolder('leaves nothing where nothing was, whichever step fails', async ({folder}) => {
    for (disk.failAt = 1; ; disk.failAt++) {
      disk.calls = 0
      const failed = await writeTogether(folder, PAIR).then(
        () => false,
        () => true
      )
      if (disk.calls < disk.failAt) break
      // A second name for what is not there can't be had anyway.
      if (failed) expect(await contents(folder), `step ${disk.failAt}`).toEqual({})
      else expect(await contents(folder), `step ${disk.failAt}`).toEqual(Object.fromEntries(PAIR))
      for (const [name] of PAIR)
        await import('node:fs/promises').then(({rm}) => rm(join(folder, name), {force: true}))
    }
    expect(disk.failAt).toBeGreaterThan(8)
  })

  inFolder('leaves the former files as they were, whichever step fails', async ({folder}) => {
    const former = {'x.json': 'old article', 'x.log.json': 'old log'}
    for (disk.failAt = 1; ; disk.failAt++) {
      for (const [name, content] of Object.entries(former)) await writeFile(join(folder, name), content)
      disk.calls = 0
      const failed = await writeTogether(folder, PAIR).then(
        () => false,
        (error: unknown) => String(error)
      )
      if (disk.calls < disk.failAt) break
      if (failed !== false) {
        expect(failed).toMatch(/x\.json can't be written: the disk is full; /)
        expect(await contents(folder), `step ${disk.failAt}`).toEqual(former)
      } else expect(await contents(folder), `step ${disk.failAt}`).toEqual(Object.fromEntries(PAIR))
    }
    expect(disk.failAt).toBeGreaterThan(10)
  })

  inFolder('replaces a planted link and never follows it', async ({folder}) => {
    const victim = join(folder, 'victim')
    const output = join(folder, 'out')
    await mkdir(output)
    await writeFile(victim, 'precious')
    await symlink(victim, join(output, 'x.json'))
    await symlink(join(folder, 'nowhere'), join(output, 'x.log.json'))
    await writeTogether(output, PAIR)
    expect(await contents(output)).toEqual(Object.fromEntries(PAIR))
    expect((await lstat(join(output, 'x.json'))).isSymbolicLink()).toBe(false)
    expect(await readFile(victim, 'utf8')).toBe('precious')
    expect((await readdir(folder)).sort()).toEqual(['out', 'victim'])
  })

  inFolder('leaves the article as it was where a folder stands in the place of the log', async ({folder}) => {
    await mkdir(join(folder, 'x.log.json'))
    await writeFile(join(folder, 'x.json'), 'old article')
    await expect(writeTogether(folder, PAIR)).rejects.toThrow(/a folder is in its place/)
    expect((await readdir(folder)).sort()).toEqual(['x.json', 'x.log.json'])
    expect(await readFile(join(folder, 'x.json'), 'utf8')).toBe('old article')
  })
})
