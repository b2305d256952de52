import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import type {Document} from '../../src/read/document.js'
import {openCleaners} from '../../src/run/cleaners.js'
import {DEEDS} from './deeds.js'

/** A worker of which some documents are the end, each in its way. */
const WORKER = `${DEEDS}
export function cleanTask({documents, begun}) {
  Atomics.store(begun, 0, 1)
  return documents.map(({id}) => {
    deeds[id]?.()
    return {id, article: '{}', log: '{}'}
  })
}`

let folder: string
let worker: URL

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tamis-cleaners-'))
  const file = join(folder, 'worker.mjs')
  await writeFile(file, WORKER)
  worker = pathToFileURL(file)
})
afterAll(() => rm(folder, {recursive: true}))

function documentOf(id: string): Document {
  return {id, content: id, encoding: 'utf-8', hints: {}, where: {file: 'in.ndjson', line: 7}}
}

describe('cleaners', {timeout: 60_000}, () => {
  test.each([
    [
      'loop',
      'timeout',
      /: it took longer than 1 s, .*, twice; leave it out, or allow it more time with --max-seconds\.$/
    ],
    ['throw', 'crashed', /: no more; please report it with the file\.$/],
    ['exit', 'crashed', /exited with code: 3/],
    ['memory', 'out-of-memory', /memory/]
  ])('makes an error of a document that does `%s`, and of none beside it', async (deed, code, message) => {
    const cleaners = openCleaners({
      workers: 2,
      maxSeconds: deed === 'loop' ? 1 : 30,
      maxMegabytes: 64,
      worker
    })
    try {
      const [together, alone] = await Promise.all([
        cleaners.clean(['a', deed, 'b'].map(documentOf)),
        cleaners.clean([documentOf(deed)])
      ])
      const error = {
        id: deed,
        place: 'in.ndjson, line 7',
        code,
        message: expect.stringMatching(message) as string
      }
      expect(together).toMatchObject([{id: 'a', article: '{}'}, error, {id: 'b', article: '{}'}])
      expect(alone).toEqual([error])
      for (const one of [together[1]!, alone[0]!])
        expect('message' in one && one.message).toMatch(/^in\.ndjson, line 7, can't be cleaned/)
    } finally {
      await cleaners.close()
    }
  })

  test('comes back at once where it is closed, whatever the threads are at', async () => {
    const cleaners = openCleaners({workers: 1, maxSeconds: 1000, maxMegabytes: 64, worker})
    const before = performance.now()
    const asked = Promise.all([
      cleaners.clean([documentOf('a'), documentOf('loop')]),
      cleaners.clean([documentOf('b')])
    ])
    setTimeout(() => void cleaners.close(), 1000)
    const outcomes = (await asked).flat()
    expect(outcomes).toMatchObject([{code: 'crashed'}, {code: 'crashed'}, {code: 'crashed'}])
    expect(performance.now() - before).toBeLessThan(20_000)
  })
})
