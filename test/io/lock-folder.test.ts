import {spawn, spawnSync} from 'node:child_process'
import {once} from 'node:events'
import {lstat, mkdir, readFile, utimes, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, vi} from 'vitest'
import {markOf, ownHolder, type Holder} from '../../src/io/holder.js'
import {lockFolder} from '../../src/io/lock-folder.js'
import {filesIn, inFolder} from '../in-folder.js'

const LOCK = '.tamis-lock'

const OWN = await ownHolder()

function mark(process: number, other: Partial<Holder> = {}): string {
  return markOf({...OWN, process, ...other})
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
    for (const [holder, other] of [
      [process.ppid, {}],
      [gone(), {host: 'elsewhere.example'}],
      // Another container of the same name.
      [gone(), {space: 'pid:[1]'}],
      [process.pid, {space: 'pid:[1]'}]
    ] as const) {
      const host = 'host' in other ? other.host : OWN.host
      await writeFile(join(folder, LOCK), mark(holder, other))
      await expect(lockFolder(folder)).rejects.toMatchObject({
        kind: 'usage',
        message: `${folder} is being written to by process ${holder} on ${host}; wait for that run, or remove ${folder}/${LOCK} where it is no more.`
      })
      expect(await readFile(join(folder, LOCK), 'utf8')).toBe(mark(holder, other))
      expect(await filesIn(folder)).toEqual([LOCK])
    }
  })

  for (const [name, content] of [
    ['whose process is no more', () => mark(gone())],
    ['that has the number of this process, as in containers', () => mark(process.pid)],
    ['of before the machine was started anew', () => mark(process.ppid, {boot: 'another'})],
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

  inFolder('takes the place of a lock of another container that gave no sign for long', async ({folder}) => {
    const file = join(folder, LOCK)
    await writeFile(file, mark(gone(), {space: 'pid:[1]'}))
    await utimes(file, 0, Date.now() / 1000 - 300)
    await (
      await lockFolder(folder)
    )()
    expect(await filesIn(folder)).toEqual([])
  })

  inFolder('gives a sign as long as it is held', async ({folder}) => {
    vi.useFakeTimers({toFake: ['setInterval', 'clearInterval']})
    try {
      const file = join(folder, LOCK)
      const unlock = await lockFolder(folder)
      await utimes(file, 0, 0)
      vi.advanceTimersByTime(60_000)
      // Written behind what is asked of the disk now, or soon.
      while ((await lstat(file)).mtimeMs === 0) await readFile(file)
      expect(await readFile(file, 'utf8')).toBe(mark(process.pid))
      await unlock()
    } finally {
      vi.useRealTimers()
    }
  })

  inFolder('is given to one of those who ask at once', {timeout: 60_000}, async ({folder}) => {
    const module = new URL('../../dist/io/lock-folder.js', import.meta.url).href
    // Each says whether it has the folder, and keeps it until its stdin is closed.
    const script = `const {lockFolder} = await import(${JSON.stringify(module)})
const taken = await lockFolder(${JSON.stringify(folder)}).then(() => 'taken', error => error.kind)
process.stdout.write(taken)
process.stdin.resume()`
    // One that was left behind, so that all want to clear it.
    await writeFile(join(folder, LOCK), mark(gone()))
    const args = ['--input-type=module', '--eval', script]
    const children = Array.from({length: 8}, () =>
      spawn(process.execPath, args, {stdio: ['pipe', 'pipe', 'inherit']})
    )
    const said = await Promise.all(
      children.map(async ({stdout}) => String(((await once(stdout, 'data')) as [Buffer])[0]))
    )
    const ended = children.map(child => once(child, 'close'))
    for (const {stdin} of children) stdin.end()
    await Promise.all(ended)
    expect(said.sort()).toEqual(['taken', ...Array.from({length: 7}, () => 'usage')].sort())
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
