import {spawnSync} from 'node:child_process'
import {mkdir, readFile, writeFile} from 'node:fs/promises'
import {hostname} from 'node:os'
import {join} from 'node:path'
import {describe, expect} from 'vitest'
import {lockFolder} from '../../src/io/lock-folder.js'
import {filesIn, inFolder} from '../in-folder.js'

const LOCK = '.tamis-lock'

function mark(process: number, host = hostname()): string {
  return `${JSON.stringify({process, host})}\n`
}

/** The number of a process that is no more. */
function gone(): number {
  return spawnSync(process.execPath, ['--version']).pid
}

describe('lockFolder', () => {
  inFolder('takes a folder, and gives it back', async ({folder}) => {
    const unlock = await lockFolder(folder)
    expect(await filesIn(folder)).toEqual([LOCK])
    expect(await readFile(join(folder, LOCK), 'utf8')).toBe(mark(process.pid))
    await unlock()
    expect(await filesIn(folder)).toEqual([])
    await (
      await lockFolder(folder)
    )()
  })

  inFolder('refuses a folder that another process has, and leaves its lock', async ({folder}) => {
    // The parent of this process is there for as long as it is.
    for (const [holder, host] of [
      [process.ppid, hostname()],
      [gone(), 'elsewhere.example']
    ] as const) {
      await writeFile(join(folder, LOCK), mark(holder, host))
      await expect(lockFolder(folder)).rejects.toMatchObject({
        kind: 'usage',
        message: `${folder} is being written to by process ${holder} on ${host}; wait for that run, or remove ${folder}/${LOCK} where it is no more.`
      })
      expect(await readFile(join(folder, LOCK), 'utf8')).toBe(mark(holder, host))
      expect(await filesIn(folder)).toEqual([LOCK])
    }
  })

  for (const [name, content] of [
    ['whose process is no more', () => mark(gone())],
    ['that has the number of this process, as in containers', () => mark(process.pid)],
    ['that is empty', () => ''],
    ['that is torn', () => '{"process": 1']
  ] as const) {
    inFolder(`takes the place of a lock ${name}`, async ({folder}) => {
      await writeFile(join(folder, LOCK), content())
      const unlock = await lockFolder(folder)
      expect(await readFile(join(folder, LOCK), 'utf8')).toBe(mark(process.pid))
      await unlock()
      expect(await filesIn(folder)).toEqual([])
    })
  }

  inFolder('is given to one of those who ask at once', async ({folder}) => {
    const asked = await Promise.allSettled(Array.from({length: 8}, () => lockFolder(folder)))
    // All are this process, which counts as gone for the others: what is there at the end is whole.
    expect(asked.some(({status}) => status === 'fulfilled')).toBe(true)
    expect(await readFile(join(folder, LOCK), 'utf8')).toBe(mark(process.pid))
    expect(await filesIn(folder)).toEqual([LOCK])
  })

  inFolder('refuses where a folder is in the place of the lock, and leaves it', async ({folder}) => {
    await mkdir(join(folder, LOCK))
    await expect(lockFolder(folder)).rejects.toMatchObject({
      kind: 'output',
      message: `${folder}/${LOCK} is a folder, where the lock would be; move it away.`
    })
    expect(await filesIn(folder)).toEqual([LOCK])
  })

  inFolder('says that the lock can’t be written', async ({folder}) => {
    await expect(lockFolder(join(folder, 'nowhere'))).rejects.toMatchObject({kind: 'output'})
  })
})
