import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {mkdir, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect} from 'vitest'
import {clean} from '../../src/clean.js'
import {openSink} from '../../src/write/open-sink.js'
import {inFolder} from '../in-folder.js'
import {CLI, runTamis} from '../run-tamis.js'
import {madeOf, sinkOptions} from '../write/made.js'

const PAGE =
  'Rain\n\nThe mayor said on Tuesday that\u00a0rain had fallen for the whole of the week in the old town. \u001B[2J'

const withPage = inFolder.extend<{pages: string}>({
  /** A folder with the articles and logs of two pages in `output`. */
  pages: async ({folder}, use) => {
    const output = join(folder, 'output')
    await mkdir(output)
    for (const id of ['rain', 'snow']) {
      const {article, log} = clean(PAGE, {id})
      await writeFile(join(output, `${id}.json`), JSON.stringify(article))
      await writeFile(join(output, `${id}.log.json`), JSON.stringify(log))
    }
    await use(folder)
  }
})

describe.concurrent('tamis diff', {timeout: 60_000}, () => {
  withPage('shows a page, however it is named, plain in a pipe', async ({pages}) => {
    const {status, stdout, stderr} = await runTamis(['diff', 'rain'], pages)
    expect({status, stderr}).toEqual({status: 0, stderr: ''})
    expect(stdout).toMatch(/^rain: /)
    expect(stdout).toMatch(/ characters = \d+ kept/)
    expect(stdout).not.toContain('\u001B')
    for (const name of [
      'rain.json',
      'rain.log.json',
      'output/rain',
      'output/rain.json',
      join(pages, 'output', 'rain')
    ])
      expect((await runTamis(['diff', name], pages)).stdout).toBe(stdout)
    expect((await runTamis(['diff', 'rain', '--output', join(pages, 'output')], '/')).stdout).toBe(stdout)
  })

  withPage('shows nothing where article and log are not of one page', async ({pages}) => {
    const file = join(pages, 'output/rain.json')
    for (const text of ['Someday', 'a day']) {
      const {article} = clean(PAGE, {id: 'rain'})
      await writeFile(file, JSON.stringify(article).replaceAll('Tuesday', text))
      const {status, stdout, stderr} = await runTamis(['diff', 'rain'], pages)
      expect({status, stdout}).toEqual({status: 3, stdout: ''})
      expect(stderr).toMatch(/^rain: article and log don't give the raw page: .+; clean the page again\.\n$/)
    }
  })

  withPage('fails also where who reads it leaves before the end', async ({pages}) => {
    const args = [CLI, 'diff', 'fog', 'rain', 'snow']
    const child = spawn(process.execPath, args, {cwd: pages, stdio: ['ignore', 'pipe', 'ignore']})
    child.stdout.destroy()
    const [status] = (await once(child, 'close')) as [number | null]
    expect(status).toBe(1)
  })

  withPage('shows several pages one after another', async ({pages}) => {
    const {stdout} = await runTamis(['diff', 'rain', 'snow'], pages)
    expect(stdout.match(/^(?:rain|snow): /gm)).toEqual(['rain: ', 'snow: '])
  })

  inFolder('finds a page by its id in packed files, in others’ names and in shards', async ({folder}) => {
    const ids = ['rain', 'a/b', 'page.json', '"\u2028']
    for (const [to, gzip] of [
      ['json', true],
      ['json', false],
      ['ndjson', true],
      ['ndjson', false]
    ] as const) {
      const output = `${to}-${gzip}`
      const sink = await openSink(sinkOptions(join(folder, output), to, {gzip, shardBytes: 1}))
      for (const id of ids) await sink.take(madeOf(id, `${PAGE} This is ${id}.`))
      await sink.finish()
      for (const id of ids) {
        const {status, stdout, stderr} = await runTamis(['diff', id, '-o', output], folder)
        expect({status, stderr}, `${output} ${id}`).toEqual({status: 0, stderr: ''})
        expect(stdout.startsWith(id.slice(0, 1)), `${output} ${id}`).toBe(true)
      }
      const none = await runTamis(['diff', 'hail', '-o', output], folder)
      expect(none).toMatchObject({status: 1, stdout: ''})
    }
    const named = await runTamis(['diff', 'json-true/rain.json.gz', 'json-true/rain.log.json.gz'], folder)
    expect(named).toMatchObject({status: 0, stderr: ''})
  })

  withPage('has colours where FORCE_COLOR asks for them, and none where NO_COLOR does', async ({pages}) => {
    const colors = /\u001B\[\d+m/g
    const forced = await runTamis(['diff', 'rain'], pages, {FORCE_COLOR: '1'})
    const plain = await runTamis(['diff', 'rain'], pages)
    expect(forced.stdout).toMatch(colors)
    expect(forced.stdout.replaceAll(colors, '')).toBe(plain.stdout)
    expect(await runTamis(['diff', 'rain'], pages, {FORCE_COLOR: '1', NO_COLOR: '1'})).toEqual(plain)
    expect(await runTamis(['diff', 'rain'], pages, {CI: '1', FORCE_COLOR: '0'})).toEqual(plain)
  })

  withPage('is limited by --stage', async ({pages}) => {
    const {status, stdout} = await runTamis(['diff', 'rain', '--stage', 'code'], pages)
    expect(status).toBe(0)
    expect(stdout).toContain('Found nothing: code\n')
  })

  withPage(
    'ends with 1 where a page is not there, as restore does, and shows the others',
    async ({pages}) => {
      const {status, stdout, stderr} = await runTamis(['diff', 'h\u001B[2J\nail', 'snow'], pages)
      expect(status).toBe(1)
      expect(stderr).toMatch(/^output has no page “h\\u\{1b\}\[2J ail” in it; .+\.\n$/)
      expect(stdout).toMatch(/^snow: /)
      expect((await runTamis(['restore', 'output', '--id', 'hail'], pages)).status).toBe(1)
      const folder = await runTamis(['diff', 'rain', '-o', 'nowhere'], pages)
      expect(folder).toMatchObject({status: 1, stdout: ''})
      expect(folder.stderr).toBe("nowhere can't be read: there is no such file or folder; check the path.\n")
    }
  )

  withPage(
    'ends with 2 and one sentence where there is no such stage, however many pages',
    async ({pages}) => {
      const {status, stdout, stderr} = await runTamis(['diff', 'rain', 'snow', '--stage', 'rian'], pages)
      expect({status, stdout}).toEqual({status: 2, stdout: ''})
      expect(stderr).toMatch(/^There is no stage “rian”; give one of .*code.*\.\n$/)
    }
  )

  withPage('ends with 3 where the pair is not what tamis writes', async ({pages}) => {
    await writeFile(join(pages, 'output', 'rain.log.json'), '{}')
    const {status, stderr} = await runTamis(['diff', 'rain'], pages)
    expect(status).toBe(3)
    expect(stderr).toMatch(/rain\.log\.json is not a log by its schema/)
  })
})
