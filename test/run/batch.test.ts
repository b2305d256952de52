import {execFileSync} from 'node:child_process'
import {mkdir, readdir, readFile, symlink, truncate, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, vi} from 'vitest'
import {articleSchema} from '../../src/article/article.js'
import {FileError, type FailureKind} from '../../src/io/file-error.js'
import {inFolder} from '../in-folder.js'
import {cleanIn, plant} from '../plant.js'

const PAGE = `Rain falls on the old town

The mayor said on Tuesday that rain had fallen for the whole of the week, and that more of it would come.
`

interface Bad {
  readonly path: string
  readonly make: (path: string) => unknown
  readonly kind: FailureKind
  readonly says: RegExp
}

const BAD: Readonly<Record<string, Bad>> = {
  'a missing path': {
    path: 'nix.txt',
    make: () => undefined,
    kind: 'input',
    says: /there is no such file or folder;/
  },
  'a file as a folder': {
    path: 'good.txt/x',
    make: () => undefined,
    kind: 'input',
    says: /is a file, not a folder;/
  },
  'a folder without files to read': {
    path: 'f',
    make: path => mkdir(path),
    kind: 'input',
    says: /has no file in it that tamis reads /
  },
  'an empty file': {path: 'x.txt', make: path => writeFile(path, ''), kind: 'input', says: /is empty;/},
  'a file of only white space': {
    path: 'x.txt',
    make: path => writeFile(path, '\uFEFF \u00a0\r\n\t\u2029'),
    kind: 'input',
    says: /has nothing but white space in it;/
  },
  'a binary file': {
    path: 'x.png',
    make: path => writeFile(path, '\x89PNG\0\0', 'latin1'),
    kind: 'corrupt',
    says: /is a binary file: it has a zero byte at offset 4;/
  },
  'UTF-16 that is cut off': {
    path: 'x.txt',
    make: path => writeFile(path, Buffer.from([0xff, 0xfe, 0x61])),
    kind: 'corrupt',
    says: /is cut off: as UTF-16 it lacks a byte behind offset 2;/
  },
  'a file of 200 MB in one line': {
    path: 'x.txt',
    make: async path => {
      await writeFile(path, '')
      await truncate(path, 200e6)
    },
    kind: 'input',
    says: /has 200000000 bytes, more than the 67108864 bytes that --max-bytes allows;/
  },
  'an article': {
    path: 'x.json',
    make: path => writeFile(path, '{}'),
    kind: 'input',
    says: /is JSON, as tamis writes it;/
  },
  'a named pipe': {
    path: 'x.txt',
    make: path => execFileSync('mkfifo', [path]),
    kind: 'input',
    says: /is no regular file;/
  },
  'a link to nowhere': {
    path: 'x.txt',
    make: path => symlink('nowhere', path),
    kind: 'input',
    says: /there is no such file/
  }
}

describe('batch', () => {
  for (const [name, {path, make, kind, says}] of Object.entries(BAD)) {
    inFolder(`makes an error of ${name}, and does the others`, async ({folder}) => {
      await writeFile(join(folder, 'good.txt'), PAGE)
      await make(join(folder, path))
      const [error, page] = await cleanIn(folder, [path, 'good.txt'])
      expect(error).toBeInstanceOf(FileError)
      expect(error).toMatchObject({kind, message: expect.stringMatching(says) as string})
      expect((error as FileError).message.startsWith(`${join(folder, path)} `)).toBe(true)
      expect(page).toMatchObject({id: 'good'})
      expect(await readdir(join(folder, 'output'))).toEqual(['good.json', 'good.log.json'])
    })
  }

  inFolder('makes an error of a page at which tamis makes a mistake', async ({folder}) => {
    vi.spyOn(articleSchema, 'parse').mockImplementationOnce(() => {
      throw new TypeError('no such field')
    })
    await plant(folder, {'a.txt': PAGE, 'good.txt': PAGE})
    const [error, page] = await cleanIn(folder, ['a.txt', 'good.txt'], {concurrency: 1})
    const message =
      "a.txt can't be cleaned, by a mistake in tamis: no such field; please report it with the file."
    expect(error).toMatchObject({kind: 'bug', message: `${folder}/${message}`})
    expect(page).toMatchObject({id: 'good'})
    expect(await readdir(join(folder, 'output'))).toEqual(['good.json', 'good.log.json'])
  })

  inFolder(
    'gives the same bytes and the same order whatever the number of files in flight',
    async ({folder}) => {
      const names = Array.from({length: 20}, (_, page) => `${page}.txt`)
      // The first are the longest, so that they come to an end last.
      for (const [page, name] of names.entries())
        await writeFile(join(folder, name), `${page}. ${PAGE.repeat(40 - 2 * page)}`)
      const [one, many] = [join(folder, 'one'), join(folder, 'many')]
      await Promise.all([mkdir(one), mkdir(many)])
      const serial = await cleanIn(folder, names, {output: one, concurrency: 1})
      expect(serial.map(page => (page as {id: string}).id)).toEqual(names.map((_, page) => String(page)))
      expect(await cleanIn(folder, names, {output: many, concurrency: 9})).toEqual(serial)
      const written = await readdir(one)
      expect(written).toHaveLength(40)
      for (const name of written)
        expect(await readFile(join(many, name))).toEqual(await readFile(join(one, name)))
    }
  )

  inFolder('reads what is just as large as is allowed', async ({folder}) => {
    await writeFile(join(folder, 'good.txt'), PAGE)
    const size = Buffer.byteLength(PAGE)
    expect(await cleanIn(folder, ['good.txt'], {maxBytes: size})).toMatchObject([{id: 'good'}])
    expect(await cleanIn(folder, ['good.txt'], {maxBytes: size - 1})).toMatchObject([{kind: 'input'}])
  })

  inFolder('begins no file once the signal has come, and finishes those in flight', async ({folder}) => {
    const names = Array.from({length: 9}, (_, page) => `${page}.txt`)
    for (const name of names) await writeFile(join(folder, name), PAGE)
    const controller = new AbortController()
    const outcomes = await cleanIn(folder, names, {
      concurrency: 2,
      signal: controller.signal,
      onDone: () => controller.abort()
    })
    expect(outcomes.map(page => (page as {id: string}).id)).toEqual(
      names.slice(0, outcomes.length).map(name => name[0])
    )
    // Two for each in flight are read before the first is told of.
    expect(outcomes.length).toBeLessThan(6)
    expect(await readdir(join(folder, 'output'))).toHaveLength(2 * outcomes.length)
  })
})
