import {execFileSync} from 'node:child_process'
import {mkdir, readdir, symlink, truncate, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Document} from '../../src/read/document.js'
import {ReadError} from '../../src/read/read-error.js'
import {batch} from '../../src/run/batch.js'
import type {Outcome} from '../../src/run/outcome.js'
import type {Failed} from '../../src/write/sink.js'
import {inFolder} from '../in-folder.js'
import {cleanIn} from '../plant.js'

const PAGE = `Rain falls on the old town

The mayor said on Tuesday that rain had fallen for the whole of the week, and that more of it would come.
`

interface Bad {
  readonly path: string
  readonly make: (path: string) => unknown
  readonly code: string
  readonly says: RegExp
}

const BAD: Readonly<Record<string, Bad>> = {
  'a missing path': {
    path: 'nix.txt',
    make: () => undefined,
    code: 'unreadable',
    says: /there is no such file or folder;/
  },
  'a file as a folder': {
    path: 'good.txt/x',
    make: () => undefined,
    code: 'unreadable',
    says: /is a file, not a folder;/
  },
  'a folder without files to read': {
    path: 'f',
    make: path => mkdir(path),
    code: 'no-documents',
    says: /has no file in it that tamis reads /
  },
  'an empty file': {path: 'x.txt', make: path => writeFile(path, ''), code: 'empty', says: /is empty;/},
  'a file of only white space': {
    path: 'x.txt',
    make: path => writeFile(path, '\uFEFF \u00a0\r\n\t\u2029'),
    code: 'empty',
    says: /has nothing but white space in it;/
  },
  'a binary file': {
    path: 'x.png',
    make: path => writeFile(path, '\x89PNG\0\0', 'latin1'),
    code: 'not-text',
    says: /is a binary file: it has a zero byte at offset 4;/
  },
  'UTF-16 that is cut off': {
    path: 'x.txt',
    make: path => writeFile(path, Buffer.from([0xff, 0xfe, 0x61])),
    code: 'not-text',
    says: /is cut off: as UTF-16 it lacks a byte behind offset 2;/
  },
  'a file of 200 MB in one line': {
    path: 'x.txt',
    make: async path => {
      await writeFile(path, '')
      await truncate(path, 200e6)
    },
    code: 'too-large',
    says: /has 200000000 bytes, more than the 67108864 bytes that --max-bytes allows;/
  },
  'an article': {
    path: 'x.json',
    make: path => writeFile(path, '{}'),
    code: 'unreadable',
    says: /is JSON, as tamis writes it;/
  },
  'a named pipe': {
    path: 'x.txt',
    make: path => execFileSync('mkfifo', [path]),
    code: 'unreadable',
    says: /is no regular file;/
  },
  'a link to nowhere': {
    path: 'x.txt',
    make: path => symlink('nowhere', path),
    code: 'unreadable',
    says: /there is no such file/
  }
}

/** Documents whose length is their number of characters. */
function documentOf(id: string, length = 9): Document {
  return {id, content: 'x'.repeat(length), encoding: 'utf-8', hints: {}, where: {file: `${id}.txt`}}
}

async function* listed<T>(items: readonly T[]): AsyncGenerator<T> {
  for (const item of items) yield await Promise.resolve(item)
}

const unread = new ReadError({file: 'nix.txt'}, 'unreadable', "nix.txt can't be read.")
const failed = ({id}: Document): Outcome => ({id, place: `${id}.txt`, code: 'internal', message: id})

describe('batch', () => {
  for (const [name, {path, make, code, says}] of Object.entries(BAD)) {
    inFolder(`makes an error of ${name}, and does the others`, async ({folder}) => {
      await writeFile(join(folder, 'good.txt'), PAGE)
      await make(join(folder, path))
      const [error, page] = await cleanIn(folder, [path, 'good.txt'])
      expect(error).toMatchObject({id: null, code, message: expect.stringMatching(says) as string})
      expect((error as Failed).message.startsWith(`${join(folder, path)} `)).toBe(true)
      expect(page).toMatchObject({id: 'good'})
      expect(await readdir(join(folder, 'output'))).toEqual(['good.json', 'good.log.json'])
    })
  }

  inFolder('reads what is just as large as is allowed', async ({folder}) => {
    await writeFile(join(folder, 'good.txt'), PAGE)
    const size = Buffer.byteLength(PAGE)
    expect(await cleanIn(folder, ['good.txt'], size)).toMatchObject([{id: 'good'}])
    expect(await cleanIn(folder, ['good.txt'], size - 1)).toMatchObject([{code: 'too-large'}])
  })

  test('gives the order of the documents, errors in their place, whoever is done first', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.boolean(), {maxLength: 40}),
        fc.integer({min: 1, max: 7}),
        fc.integer({min: 1, max: 5}),
        fc.scheduler(),
        async (kinds, together, ahead, scheduler) => {
          const items = kinds.map((isRead, at) => (isRead ? documentOf(String(at)) : unread))
          const clean = scheduler.scheduleFunction((some: readonly Document[]) =>
            Promise.resolve(some.map(failed))
          )
          const outcomes: Outcome[] = []
          const all = (async () => {
            for await (const outcome of batch(listed(items), {clean, together, ahead})) outcomes.push(outcome)
          })()
          await scheduler.waitFor(all)
          expect(outcomes.map(({id}) => id)).toEqual(kinds.map((isRead, at) => (isRead ? String(at) : null)))
        }
      )
    )
  })

  test('asks no more at once than it may, in documents and in characters', async () => {
    let asked = 0
    let answered = 0
    let most = 0
    const clean = async (some: readonly Document[]): Promise<Outcome[]> => {
      asked += some.length
      most = Math.max(most, asked - answered)
      await new Promise(resolve => setTimeout(resolve, 2))
      answered += some.length
      return some.map(failed)
    }
    const small = Array.from({length: 60}, (_, at) => documentOf(String(at)))
    for await (const outcome of batch(listed(small), {clean, together: 3, ahead: 4}))
      expect(outcome.id).toBeTruthy()
    expect(most).toBeGreaterThan(3)
    expect(most).toBeLessThanOrEqual(12)

    most = 0
    const large = Array.from({length: 12}, (_, at) => documentOf(String(at), 2 ** 22))
    for await (const outcome of batch(listed(large), {clean, together: 3, ahead: 40}))
      expect(outcome.id).toBeTruthy()
    expect(most).toBe(3)
  })

  test('throws what asking throws in its turn, once those before are given', async () => {
    const clean = async ([first]: readonly Document[]): Promise<Outcome[]> => {
      if (first!.id === 'b') throw new Error('no thread')
      await new Promise(resolve => setTimeout(resolve, 20))
      return [failed(first!)]
    }
    const outcomes = batch(listed(['a', 'b'].map(id => documentOf(id))), {clean, together: 1, ahead: 4})
    expect(await outcomes.next()).toMatchObject({value: {id: 'a'}})
    await expect(outcomes.next()).rejects.toThrow('no thread')
  })
})
