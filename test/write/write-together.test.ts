import {lstat, mkdir, readdir, readFile, rm, symlink, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {beforeEach, describe, expect, vi} from 'vitest'
import {writeTogether} from '../../src/write/write-together.js'
import {filesIn, inFolder} from '../in-folder.js'
import {failAt, fault} from './faulty-disk.js'

vi.mock('../../src/write/disk.js', async importOriginal => {
  const {disk} = await importOriginal<typeof import('../../src/write/disk.js')>()
  const {faulty} = await import('./faulty-disk.js')
  return {disk: faulty(disk)}
})

const PAIR = [
  ['x.json', 'new article'],
  ['x.log.json', 'new log']
] as const

async function contents(folder: string): Promise<Record<string, string>> {
  const entries = (await filesIn(folder)).map(
    async name => [name, await readFile(join(folder, name), 'utf8')] as const
  )
  return Object.fromEntries(await Promise.all(entries))
}

beforeEach(() => failAt(Infinity))

describe('writeTogether', () => {
  inFolder('writes all files, and nothing else stays', async ({folder}) => {
    await writeTogether(folder, PAIR)
    expect(await contents(folder)).toEqual(Object.fromEntries(PAIR))
  })

  inFolder(
    'gives a file its name only when all are on the disk, and puts the names there too',
    async ({folder}) => {
      await writeTogether(folder, PAIR)
      const written = ['open', 'write', 'sync', 'close']
      const named = ['link', 'rename']
      expect(fault.done).toEqual([...written, ...written, ...named, ...named, 'open', 'sync', 'close'])
    }
  )

  inFolder('leaves nothing where nothing was, whichever step fails', async ({folder}) => {
    let at = 1
    for (; ; at++) {
      failAt(at)
      const failed = await writeTogether(folder, PAIR).then(
        () => false,
        (error: unknown) => String(error)
      )
      if (fault.calls < at) break
      expect(failed, `step ${at}`).toMatch(/x\.json can't be written: the disk is full; /)
      expect(await contents(folder), `step ${at}`).toEqual({})
      for (const [name] of PAIR) await rm(join(folder, name), {force: true})
    }
    expect(at).toBe(16)
  })

  inFolder('leaves the former files as they were, whichever step fails', async ({folder}) => {
    const former = {'x.json': 'old article', 'x.log.json': 'old log'}
    let at = 1
    for (; ; at++) {
      for (const [name, content] of Object.entries(former)) await writeFile(join(folder, name), content)
      failAt(at, 'EIO')
      const failed = await writeTogether(folder, PAIR).then(
        () => false,
        (error: unknown) => String(error)
      )
      if (fault.calls < at) break
      expect(failed, `step ${at}`).toMatch(/x\.json can't be written: the disk reports an error; /)
      expect(await contents(folder), `step ${at}`).toEqual(former)
    }
    expect(at).toBe(16)
  })

  inFolder('goes on where the disk takes a part of a write', async ({folder}) => {
    for (let at = 1; at < 8; at++) {
      failAt(at, 'short')
      await writeTogether(folder, PAIR)
      expect(await contents(folder), `step ${at}`).toEqual(Object.fromEntries(PAIR))
    }
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
