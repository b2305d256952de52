import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {setTimeout} from 'node:timers/promises'
import {pathToFileURL} from 'node:url'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import type {Line} from '../../src/read/lines.js'
import {openAnswerers, type AnswerersOptions} from '../../src/run/answerers.js'
import {DEEDS} from './deeds.js'

/** A worker of which some documents are the end, each in its way. */
const WORKER = `${DEEDS}
export function answerTask({bytes, lines, seq, begun}) {
  Atomics.store(begun, 0, 1)
  let at = 0
  const rows = lines.map(({length}, index) => {
    const {id} = JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset + (at += length) - length, length))
    deeds[id]?.()
    return JSON.stringify({seq: seq + index, id, status: 'ok'}) + '\\n'
  })
  return {bytes: new TextEncoder().encode(rows.join('')), ok: rows.length, error: 0}
}`

let folder: string
let worker: URL

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tamis-answerers-'))
  const file = join(folder, 'worker.mjs')
  await writeFile(file, WORKER)
  worker = pathToFileURL(file)
})
afterAll(() => rm(folder, {recursive: true}))

function linesOf(...ids: readonly string[]): Line[] {
  let offset = 0
  return ids.map(id => {
    const bytes = Buffer.from(JSON.stringify({id, meta: {of: id}}))
    offset += bytes.length + 1
    return {offset: offset - bytes.length - 1, length: bytes.length, bytes}
  })
}

/** What threads answer to lines that come together, from the number 5 on. */
async function asked(ids: readonly string[], options: Partial<AnswerersOptions> = {}) {
  const answerers = openAnswerers({
    workers: 2,
    log: false,
    maxSeconds: 1,
    maxMegabytes: 64,
    worker,
    ...options
  })
  try {
    const {bytes, ok, error} = await answerers.answer(linesOf(...ids), 5)
    const rows = Buffer.from(bytes).toString().trimEnd().split('\n')
    return {ok, error, rows: rows.map(row => JSON.parse(row) as object)}
  } finally {
    await answerers.close()
  }
}

describe('answerers', {timeout: 60_000}, () => {
  it('answers lines in their order', async () => {
    const {rows, ok, error} = await asked(['a', 'b', 'c'])
    expect(rows.map(row => Object.values(row) as unknown[])).toEqual([
      [5, 'a', 'ok'],
      [6, 'b', 'ok'],
      [7, 'c', 'ok']
    ])
    expect([ok, error]).toEqual([3, 0])
  })

  it.each([
    ['loop', 'timeout', /^it took longer than 1 s/],
    ['throw', 'crashed', /^no more$/],
    ['exit', 'crashed', /exited with code: 3/],
    ['memory', 'out-of-memory', /memory/]
  ])('makes an error of a document that does `%s`, and of none beside it', async (deed, code, message) => {
    const {rows, ok, error} = await asked(['a', deed, 'b'], {maxSeconds: deed === 'loop' ? 1 : 30})
    expect(rows).toEqual([
      {seq: 5, id: 'a', status: 'ok'},
      {
        seq: 6,
        id: deed,
        status: 'error',
        error: {code, message: expect.stringMatching(message) as string},
        meta: {of: deed}
      },
      {seq: 7, id: 'b', status: 'ok'}
    ])
    expect([ok, error]).toEqual([2, 1])
  })

  it('makes an error of a document that is alone, too, and goes on', async () => {
    const answerers = openAnswerers({workers: 1, log: false, maxSeconds: 1, maxMegabytes: 64, worker})
    try {
      const answers = await Promise.all([
        answerers.answer(linesOf('exit'), 0),
        answerers.answer(linesOf('a'), 1),
        answerers.answer(linesOf('throw'), 2),
        answerers.answer(linesOf('b'), 3)
      ])
      expect(answers.map(({ok}) => ok)).toEqual([0, 1, 0, 1])
    } finally {
      await answerers.close()
    }
  })

  it('goes on where a thread ends once it has answered', async () => {
    const answerers = openAnswerers({workers: 1, log: false, maxSeconds: 9, maxMegabytes: 64, worker})
    try {
      const answers = [await answerers.answer(linesOf('late'), 0)]
      await setTimeout(300)
      answers.push(await answerers.answer(linesOf('a'), 1))
      expect(answers.map(({ok}) => ok)).toEqual([1, 1])
    } finally {
      await answerers.close()
    }
  })

  it('names no document where its line can not be read', async () => {
    const answerers = openAnswerers({workers: 1, log: false, maxSeconds: 1, maxMegabytes: 64, worker})
    try {
      const {bytes} = await answerers.answer([{offset: 0, length: 3, bytes: Buffer.from('{"i')}], 0)
      expect(JSON.parse(Buffer.from(bytes).toString())).toMatchObject({id: null, error: {code: 'crashed'}})
    } finally {
      await answerers.close()
    }
  })
})
