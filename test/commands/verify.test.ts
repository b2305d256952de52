import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {cp, mkdir, readFile, rm, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect} from 'vitest'
import {openSink} from '../../src/write/open-sink.js'
import {inFolder} from '../in-folder.js'
import {cleanIn, plantCleaned} from '../plant.js'
import {CLI, runTamis, sentencesOf} from '../run-tamis.js'
import {madeOf, sinkOptions} from '../write/made.js'

const TEXT = `Rain falls on the old town

The mayor said on Tuesday that rain had fallen for the whole of the week, and that more of it would come.
`
const SEEDS = new URL('../../seeds', import.meta.url).pathname

const PAGES = {a: `a. ${TEXT}`, b: `b. ${TEXT}`, c: `c. ${TEXT}`}

async function edit(path: string, change: (text: string) => string): Promise<void> {
  const before = await readFile(path, 'utf8')
  expect(change(before)).not.toBe(before)
  await writeFile(path, change(before))
}

describe.concurrent('verify', {timeout: 30_000}, () => {
  inFolder('proves the pages of the project', async ({folder}) => {
    await cp(SEEDS, join(folder, 'seeds'), {recursive: true})
    await cleanIn(folder, ['seeds'])
    const {status, stdout, stderr} = await runTamis(['verify'], folder)
    expect({status, stderr}).toEqual({status: 0, stderr: ''})
    expect(stdout).toMatch(
      /^(?:holds {2}\S+ {2}\d+ characters, raw text in seeds\/\S+\.txt\n){5}\nAll 5 hold\.\n$/
    )
  })

  inFolder('proves by the restored text where the raw file is lost, and says so', async ({folder}) => {
    await plantCleaned(folder, PAGES)
    const {status, stdout} = await runTamis(['verify', 'output', '--raw', 'seeds/b.txt'], folder)
    expect(status).toBe(0)
    expect(stdout.match(/raw text restored|raw text in seeds\/b.txt/g)).toEqual([
      'raw text in seeds/b.txt',
      'raw text restored',
      'raw text restored'
    ])
    expect(stdout).toMatch(/\nAll 3 hold, 2 of them without the raw file, by the text restored\.\n$/)
    await rm(join(folder, 'seeds'), {recursive: true})
    expect((await runTamis(['verify'], folder)).stdout).toMatch(/All 3 hold, 3 of them without the raw file/)
  })

  inFolder('names each file that does not hold, in a sentence, and proves the others', async ({folder}) => {
    await plantCleaned(folder, PAGES)
    await edit(join(folder, 'output/a.json'), text => text.replaceAll('Tuesday', 'Someday'))
    await edit(join(folder, 'seeds/b.txt'), text => text.replace('Tuesday', 'Someday'))
    await rm(join(folder, 'output/c.log.json'))
    await cp(join(folder, 'output/b.log.json'), join(folder, 'output/d.log.json'))
    await writeFile(join(folder, 'output/e.json'), '{')
    await writeFile(join(folder, 'output/e.log.json'), '{}')
    for (const ending of ['json', 'log.json'])
      await cp(join(folder, `output/b.${ending}`), join(folder, `output/f.${ending}`))
    await rm(join(folder, 'seeds/c.txt'))
    const {status, stdout, stderr} = await runTamis(['verify'], folder)
    expect(status).toBe(1)
    expect(stdout.match(/^\w+ {2}\w/gm)).toEqual(['a', 'b', 'c', 'd', 'e', 'f'].map(id => `wrong  ${id}`))
    expect(stdout).toMatch(/\n6 of 6 wrong\.\n$/)
    const sentences = stderr.split('\n').slice(0, -1)
    for (const sentence of sentences) expect(sentence).toMatch(/\.$/)
    for (const expected of [
      /^output\/a\.log\.json restores another text than the raw one/,
      /^seeds\/b\.txt has another text than was cleaned: its sha256/,
      /^output\/c\.json has no log beside it/,
      /^output\/d\.log\.json has no article beside it/,
      /^output\/e\.json is not JSON/,
      /^output\/f\.json is of the page “b”, whose file has another name/
    ])
      expect(sentences).toContainEqual(expect.stringMatching(expected))
  })

  inFolder('notices that the raw file is now in another encoding', async ({folder}) => {
    await plantCleaned(folder, PAGES)
    const text = await readFile(join(folder, 'seeds/a.txt'), 'utf8')
    await writeFile(join(folder, 'seeds/a.txt'), `\uFEFF${text}`, 'utf16le')
    expect((await runTamis(['verify'], folder)).stderr).toMatch(
      /^seeds\/a\.txt is utf-16le, but utf-8 by output\/a/m
    )
  })

  inFolder('counts the shards that are gone apart from the pages', async ({folder}) => {
    const sink = await openSink(sinkOptions(join(folder, 'output'), 'ndjson', {shardBytes: 1}))
    for (const id of ['a', 'b', 'c', 'd']) await sink.take(madeOf(id, `${id}. ${TEXT}`))
    await sink.finish()
    await rm(join(folder, 'output/logs-00000.ndjson'))
    for (const kind of ['articles', 'logs']) await rm(join(folder, `output/${kind}-00002.ndjson`))
    const {status, stdout, stderr} = await runTamis(['verify'], folder)
    expect(status).toBe(1)
    expect(stdout.match(/^\w+ {2}\S+/gm)).toEqual([
      'lacks  output/articles-00000.ndjson',
      'holds  b',
      'holds  d',
      'lacks  output/articles-00002.ndjson'
    ])
    expect(stdout).toMatch(
      /\nAll 2 that are there hold, 2 of them .*; 2 parts are gone or can't be read\.\n$/
    )
    expect(sentencesOf(stderr)).toEqual([
      'output/articles-00000.ndjson has no logs beside it, as logs-00000.ndjson would be; clean the pages again.',
      'output/articles-00002.ndjson is not there, nor the logs; clean the pages again.'
    ])
  })

  inFolder('says that there is nothing to prove', async ({folder}) => {
    await mkdir(join(folder, 'empty'))
    for (const [path, says] of [
      ['nowhere', "can't be read"],
      ['empty', 'has no article in it']
    ] as const) {
      const {status, stdout, stderr} = await runTamis(['verify', path], folder)
      expect({status, stdout}).toEqual({status: 1, stdout: ''})
      expect(stderr.startsWith(`${path} ${says}`)).toBe(true)
    }
  })

  inFolder('fails where a raw file that was named can’t be read', async ({folder}) => {
    await plantCleaned(folder, PAGES)
    const {status, stdout, stderr} = await runTamis(['verify', '--raw', 'nowhere'], folder)
    expect(stdout).toMatch(/\nAll 3 hold, 3 of them .*; 1 raw text can't be read\.\n$/)
    expect({status, stderr}).toEqual({
      status: 1,
      stderr: expect.stringMatching(/^nowhere can't be read: .*\.\n$/) as string
    })
  })

  inFolder('writes one line for a page, whatever it is called', async ({folder}) => {
    const sink = await openSink(sinkOptions(join(folder, 'output'), 'ndjson'))
    await sink.take(madeOf('a\nholds  b  9 characters', `a. ${TEXT}`))
    await sink.finish()
    const {stdout} = await runTamis(['verify'], folder)
    expect(stdout).toMatch(/^holds {2}a␊holds {2}b .*\n\nAll 1 hold/)
  })

  inFolder('fails also where who reads its report leaves before the end', async ({folder}) => {
    await plantCleaned(folder, PAGES)
    await rm(join(folder, 'output/a.log.json'))
    const child = spawn(process.execPath, [CLI, 'verify'], {cwd: folder, stdio: ['ignore', 'pipe', 'ignore']})
    child.stdout.destroy()
    const [status] = (await once(child, 'close')) as [number | null]
    expect(status).toBe(1)
  })
})
