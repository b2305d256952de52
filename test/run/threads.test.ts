import {writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {describe, expect} from 'vitest'
import {openThreads} from '../../src/run/threads.js'
import {inFolder} from '../in-folder.js'

/** Takes one and a half seconds to start, and as long as it is told to work. */
const WORKER = `
const wait = ms => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms)
wait(1500)
export function work({items: [ms], begun}) {
  Atomics.store(begun, 0, 1)
  wait(ms)
  return 'done'
}`

type Work = Parameters<typeof openThreads<number, string>>[1]

/** Threads that run a module of this source; each item comes to it as it is, unless `how` says otherwise. */
async function threadsOf(
  folder: string,
  source: string,
  options: Parameters<typeof openThreads>[0],
  how: Partial<Pick<Work, 'toTask' | 'sizeOf'>> = {}
) {
  const file = join(folder, 'worker.mjs')
  await writeFile(file, source)
  return openThreads<number, string>(options, {
    worker: pathToFileURL(file),
    name: 'work',
    toTask: items => ({items}),
    sizeOf: () => 0,
    toFailure: (_, {code}) => code,
    ...how
  })
}

describe('threads', {timeout: 60_000}, () => {
  inFolder('count the time of the work, and not that of their start', async ({folder}) => {
    const threads = await threadsOf(folder, WORKER, {workers: 1, maxSeconds: 2, maxMegabytes: 512})
    try {
      expect(await threads.ask([900])).toEqual(['done'])
      expect(await threads.ask([6000])).toEqual(['timeout'])
    } finally {
      await threads.close()
    }
  })

  inFolder('are not asked what takes more memory than they have', async ({folder}) => {
    const megabyte = 2 ** 20
    const threads = await threadsOf(
      folder,
      WORKER,
      {workers: 1, maxSeconds: 9, maxMegabytes: 64},
      {toTask: () => ({items: [0]}), sizeOf: size => size}
    )
    try {
      expect(await threads.ask([8 * megabyte])).toEqual(['done'])
      expect(await threads.ask([9 * megabyte])).toEqual(['out-of-memory'])
      expect(await threads.ask([megabyte, 9 * megabyte])).toEqual(['done', 'out-of-memory'])
    } finally {
      await threads.close()
    }
  })

  for (const [end, says] of Object.entries({
    'throw new Error("no module")': 'no module',
    'await import("none-of-the-name")': 'none-of-the-name',
    'process.exit(5)': '5'
  })) {
    inFolder(`reject all that is asked where one can't load: ${end}`, async ({folder}) => {
      const threads = await threadsOf(folder, `${end}\nexport function work() {}`, {
        workers: 2,
        maxSeconds: 9,
        maxMegabytes: 64
      })
      try {
        const asked = [[1], [2, 3], [4], [5]].map(threads.ask)
        const settled = [
          ...(await Promise.allSettled(asked)),
          ...(await Promise.allSettled([threads.ask([6])]))
        ]
        for (const one of settled) {
          const {message, cause} = (one.status === 'rejected' ? one.reason : undefined) as Error
          expect(message).toBe('A thread has ended before it could begin')
          expect((cause as Error).message).toContain(says)
        }
      } finally {
        await threads.close()
      }
    })
  }
})
