import {writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import fc from 'fast-check'
import {describe, expect} from 'vitest'
import {fileNameOf} from '../../src/io/file-name-of.js'
import {documentsOf} from '../../src/read/documents-of.js'
import {withoutTwins} from '../../src/read/without-twins.js'
import {inFolder} from '../in-folder.js'
import {RAIN} from './warc.js'

const row = (id: string) => JSON.stringify({id, text: RAIN})

describe('withoutTwins', () => {
  inFolder('makes an error of what has the file name of another before it', async ({folder}) => {
    const [one, two] = [join(folder, 'one.ndjson'), join(folder, 'two.ndjson')]
    await writeFile(one, [row('a'), row('b'), row('a')].join('\n'))
    await writeFile(two, [row('A'), row('__proto__'), row('__proto__')].join('\n'))
    const items: string[] = []
    for await (const item of withoutTwins(documentsOf([one, two], {maxBytes: 1e6})))
      items.push(item instanceof Error ? item.message.replaceAll(`${folder}/`, '') : item.id)
    expect(items).toEqual([
      'a',
      'b',
      'one.ndjson, line 3, would be written to the same file as a document before it, by its id “a”; rename one, or have it numbered with --on-duplicate-id suffix.',
      'two.ndjson, line 1, would be written to the same file as one.ndjson, by its id “A”; rename one, or have it numbered with --on-duplicate-id suffix.',
      '__proto__',
      'two.ndjson, line 3, would be written to the same file as a document before it, by its id “__proto__”; rename one, or have it numbered with --on-duplicate-id suffix.'
    ])
  })

  inFolder('numbers them where that is asked for, by their order alone', async ({folder}) => {
    const ids = ['a', 'a-2', 'a', 'A', 'a', '../x', '../x', '__proto__', '__proto__', 'a-2', 'a-2-2', '', '']
    const file = join(folder, 'x.ndjson')
    await writeFile(file, ids.map(id => row(id)).join('\n'))
    const numbered: string[] = []
    for await (const item of withoutTwins(documentsOf([file], {maxBytes: 1e6}), 'suffix'))
      numbered.push(item instanceof Error ? item.message : item.id)
    expect(numbered).toEqual([
      ...['a', 'a-2', 'a-3', 'A-4', 'a-5', '../x', '../x-2', '__proto__', '__proto__-2'],
      ...['a-2-2', 'a-2-2-2', '', '-2']
    ])
    const names = numbered.map(id => fileNameOf(id).toLowerCase())
    expect(new Set(names).size).toBe(ids.length)
  })

  inFolder('gives any ids in any order a file name each', async ({folder}) => {
    const id = fc.oneof(
      fc
        .tuple(fc.constantFrom('a', 'A'), fc.constantFrom('', '-2', '-3', '-2-2'))
        .map(parts => parts.join('')),
      fc.constantFrom('__proto__', '../../x', 'con', '', 'é', 'e\u0301', 'x'.repeat(300)),
      fc.string({unit: 'binary', maxLength: 3})
    )
    const file = join(folder, 'x.ndjson')
    await fc.assert(
      fc.asyncProperty(fc.array(id, {maxLength: 30}), async ids => {
        await writeFile(file, ids.map(id => row(id)).join('\n') || row('a'))
        const names: string[] = []
        for await (const item of withoutTwins(documentsOf([file], {maxBytes: 1e6}), 'suffix'))
          names.push(item instanceof Error ? item.message : fileNameOf(item.id).toLowerCase())
        expect(names).toHaveLength(ids.length || 1)
        expect(new Set(names).size).toBe(names.length)
      }),
      {numRuns: 200}
    )
  })

  inFolder('numbers many of one id without trying all numbers for each', async ({folder}) => {
    const file = join(folder, 'x.ndjson')
    await writeFile(file, `${row('a')}\n`.repeat(50_000))
    let last = ''
    const start = performance.now()
    for await (const item of withoutTwins(documentsOf([file], {maxBytes: 1e6}), 'suffix'))
      if (!(item instanceof Error)) last = item.id
    expect(last).toBe('a-50000')
    expect(performance.now() - start).toBeLessThan(10_000)
  })
})
